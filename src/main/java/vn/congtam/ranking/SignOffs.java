package vn.congtam.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Who has confirmed the published result of a month and who has not: for the agency's HR and its head. */
@Service
public class SignOffs {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final RowMapper<SignOffRow> ROW = new SimplePropertyRowMapper<>(SignOffRow.class);
    private static final RowMapper<SignOffUnit> UNIT = new SimplePropertyRowMapper<>(SignOffUnit.class);

    private static final String RESULTS = """
            from month_result r
            join period d on d.id = r.period_id and d.status = 'PUBLISHED'
            join score_sheet s on s.id = r.sheet_id
            join person p on p.id = r.person_id
            join unit u on u.id = s.unit_id
            left join result_acknowledgement a on a.closing_id = r.closing_id and a.person_id = r.person_id
            where r.period_id = :period
              and r.closing_id = (select c.id from closing c where c.period_id = :period order by c.version desc limit 1)
            """;

    private final JdbcClient jdbc;

    SignOffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one unit stands.
     *
     * @param seen people who have confirmed
     */
    public record SignOffUnit(long id, String name, int people, int seen) {}

    /** @throws NotFound for whom the list is not */
    public static void require(CurrentOfficial me, PeriodSummary period) {
        if (!me.isHrOf(period.agencyId()) && !me.isHeadOfAgency(period.agencyId())) {
            throw new NotFound();
        }
    }

    /** Units of the month; empty before publication. */
    public List<SignOffUnit> units(PeriodSummary period) {
        return jdbc.sql("select u.id, min(s.unit_name) as name, count(*) as people, count(a.closing_id) as seen "
                        + RESULTS + " group by u.id, u.ordinal order by u.ordinal, 2")
                .param("period", period.id())
                .query(UNIT)
                .list();
    }

    /**
     * People in the order of units and names.
     *
     * @param unit null for all
     * @param open only those who have not confirmed
     * @param from rows to leave out at the beginning
     */
    public List<SignOffRow> rows(PeriodSummary period, @Nullable Long unit, boolean open, int from, int most) {
        return jdbc.sql(
                        "select p.code, p.full_name as name, s.post_title as post, s.unit_name as unit, a.acknowledged_at "
                                + RESULTS + """
                        and (cast(:unit as bigint) is null or s.unit_id = :unit) and (not :open or a.closing_id is null)
                        order by u.ordinal, s.unit_name, p.sort_key, p.id offset :from limit :most
                        """)
                .param("period", period.id())
                .param("unit", unit, java.sql.Types.BIGINT)
                .param("open", open)
                .param("from", from)
                .param("most", most)
                .query(ROW)
                .list();
    }
}
