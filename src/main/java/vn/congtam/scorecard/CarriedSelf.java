package vn.congtam.scorecard;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;

/**
 * What the official wrote goes along when another agency decides in the month of a move. Points follow only onto a sheet with the same lines;
 * nothing is overwritten: the older text changes places with the newer one and stays on the sheet that is not rated.
 */
@Component
class CarriedSelf {

    private static final String WRITTEN = """
            lines, deductions, conversion, group_points, complete, total, results_points, bonus_points, deducted, class_by_score, started_at,
            updated_at""";

    private static final String LEFT = """
            join score_sheet o on o.person_id = n.person_id and o.month = n.month and o.id <> n.id
                and o.status = 'NOT_RATED' and o.not_rated_rule = 'TRANSFERRED'
                and o.framework_version_id = n.framework_version_id and o.sheet_kind = n.sheet_kind
            join assessment a on a.sheet_id = o.id and a.stage = 'SELF'
            left join assessment b on b.sheet_id = n.id and b.stage = 'SELF'
            """;

    private static final String TAKE_ALONG = """
            insert into assessment (sheet_id, period_id, stage, author_id, %1$s)
            select onto, month_of_it, stage, author_id, %1$s
            from (select distinct on (n.id) n.id as onto, n.period_id as month_of_it, a.*
                  from score_sheet n %2$s
                  where n.period_id = :period and n.person_id = any(:people) and b.id is null
                  order by n.id, a.updated_at desc) w
            """.formatted(WRITTEN, LEFT);

    private static final String NEWER = """
            select o.id from score_sheet n %s
            where n.id = :sheet and a.updated_at > b.updated_at and (a.lines, a.deductions) is distinct from (b.lines, b.deductions)
            order by a.updated_at desc limit 1
            """.formatted(LEFT);

    private static final String CHANGE_PLACES = """
            update assessment x set (%1$s, version) = (select %1$s, x.version + 1 from assessment y where y.id = z.id)
            from assessment z
            where x.stage = 'SELF' and z.stage = 'SELF' and x.sheet_id <> z.sheet_id
              and x.sheet_id in (:one, :other) and z.sheet_id in (:one, :other)
            """.formatted(WRITTEN);

    private final JdbcClient jdbc;

    CarriedSelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Onto sheets of the month on which nothing is written yet.
     *
     * @return how many
     */
    int along(PeriodSummary period, List<Long> people) {
        return jdbc.sql(TAKE_ALONG)
                .param("period", period.id())
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    /** Lets a sheet have what was written later on another one; says whether there was any such thing. */
    boolean newest(PeriodSummary period, long personId, long sheetId) {
        if (along(period, List.of(personId)) > 0) {
            return true;
        }
        Optional<Long> other =
                jdbc.sql(NEWER).param("sheet", sheetId).query(Long.class).optional();
        other.ifPresent(from -> jdbc.sql(CHANGE_PLACES)
                .param("one", sheetId)
                .param("other", from)
                .update());
        return other.isPresent();
    }
}
