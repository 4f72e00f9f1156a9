package vn.congtam.ranking;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads results of closed months for other modules. Who may see them is for the caller to ask. */
@Service
public class Results {

    private static final int FETCH = 1000;

    private static final RowMapper<MonthOutcome> OUTCOME = new SimplePropertyRowMapper<>(MonthOutcome.class);
    private static final RowMapper<ClosingPart> PART = new SimplePropertyRowMapper<>(ClosingPart.class);
    private static final RowMapper<SummaryRow> SUMMARY = new SimplePropertyRowMapper<>(SummaryRow.class);

    private static final String PUBLISHED = """
            select r.month as first_day, r.sheet_id, r.total, r.class as rated_class, r.rank_agency as rank, q.rated as people,
                   r.moved_by_quota as moved, r.class_cap_reason as cap_reason, r.not_rated_reason, p.published_at,
                   r.framework_version_id
            from month_result r
            join closing c on c.id = r.closing_id
            join closing_part q on q.closing_id = r.closing_id and q.framework_version_id = r.framework_version_id
            join period p on p.id = r.period_id and p.status = 'PUBLISHED'
            where c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
            """;

    private final JdbcClient jdbc;
    private final Closings closings;

    Results(JdbcClient jdbc, Closings closings) {
        this.jdbc = jdbc;
        this.closings = closings;
    }

    /** The last published months of a person, newest first; months that are not published do not exist here. */
    public List<MonthOutcome> trend(long personId, int months) {
        return jdbc.sql(PUBLISHED + "and r.person_id = :person order by r.month desc limit :months")
                .param("person", personId)
                .param("months", months)
                .query(OUTCOME)
                .list();
    }

    /** The published result of a sheet; empty before publication. */
    public Optional<MonthOutcome> published(long sheetId) {
        return jdbc.sql(PUBLISHED + "and r.sheet_id = :sheet")
                .param("sheet", sheetId)
                .query(OUTCOME)
                .optional();
    }

    /** The closing record of a closed month; empty while it is open. */
    public Optional<ClosingRecord> closing(long periodId) {
        return closings.of(periodId);
    }

    /** The parts of a closing, one per framework. */
    public List<ClosingPart> parts(long closingId) {
        return jdbc.sql("select * from closing_part where closing_id = :closing order by framework_version_id")
                .param("closing", closingId)
                .query(PART)
                .list();
    }

    /**
     * Hands over the summary of a closed month row by row, best rank first, people who are not rated last; never all at once.
     *
     * @param last person whose place must not tell the rank and who therefore comes after everybody, null for nobody
     */
    @Transactional(readOnly = true)
    public void eachSummaryRow(long periodId, @Nullable Long last, Consumer<SummaryRow> reader) {
        try (Stream<SummaryRow> rows = jdbc
                .sql("""
                        select r.person_id, r.framework_version_id as framework_id, p.code, p.full_name as name, s.unit_name as unit, s.post_title as post, r.rank_agency as rank, r.rank_unit,
                               (a.group_points ->> 'I')::numeric as conduct, (a.group_points ->> 'II.1')::numeric as ability,
                               coalesce(a.group_points ->> 'II.2', a.group_points ->> 'II')::numeric as results, (a.group_points ->> 'III')::numeric as bonus,
                               r.deducted, r.total, r.class_by_score, r.class as rated_class, r.moved_by_quota as moved,
                               r.class_cap_reason as cap_reason, r.not_rated_reason
                        from month_result r
                        join score_sheet s on s.id = r.sheet_id
                        join person p on p.id = r.person_id
                        left join archived_stage o on o.closing_id = r.closing_id and o.sheet_id = s.id and o.stage = 'DECISION' and r.rated
                        left join lateral (select coalesce(o.group_points, (select d.group_points from assessment d
                                               where d.sheet_id = s.id and d.stage = 'DECISION')) as group_points) a on r.rated
                        where r.closing_id = (select max(c.id) from closing c where c.period_id = :period)
                        order by r.person_id is not distinct from :last, r.framework_version_id, r.rank_agency nulls last, p.sort_key, p.id
                        """)
                .withFetchSize(FETCH)
                .param("period", periodId)
                .param("last", last, Types.BIGINT)
                .query(SUMMARY)
                .stream()) {
            rows.forEach(reader);
        }
    }
}
