package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far officials, reviewers and the authority are apart. Sheets that are being corrected are left out until closed again. */
@Component
class Gaps {

    private static final RowMapper<Sums> MAPPER = new SimplePropertyRowMapper<>(Sums.class);

    private static final String QUERY = """
            select r.unit_id as group_id, u.name as group_name, r.framework_version_id as framework_id, g.key as code, count(*)::int as people,
                   sum(g.value::numeric) as self, count(v.group_points ->> g.key)::int as reviewed,
                   coalesce(sum((v.group_points ->> g.key)::numeric), 0) as review, sum((d.group_points ->> g.key)::numeric) as decision
            from ({results}) r
            join score_sheet s on s.id = r.sheet_id and not s.reopened
            join unit u on u.id = r.unit_id
            join assessment o on o.sheet_id = s.id and o.stage = 'SELF' and o.complete
            join assessment d on d.sheet_id = s.id and d.stage = 'DECISION' and d.complete
            left join lateral (select a.group_points from assessment a where a.sheet_id = s.id and a.stage in ('REVIEW1', 'REVIEW2') and a.complete
                               order by a.stage desc limit 1) v on true
            cross join lateral jsonb_each_text(o.group_points) g
            where r.rated and d.group_points -> g.key is not null and (cast(:unit as bigint) is null or r.unit_id = :unit)
            group by r.unit_id, u.ordinal, u.name, r.framework_version_id, g.key
            order by u.ordinal, u.name, r.unit_id, g.key
            """.replace("{results}", Flows.RESULTS.replace("{month}", ":month"));

    /**
     * Sums over the people of a unit for one group of the sheet.
     *
     * @param reviewed people whose group a reviewer gave points, {@code review} the sum of those
     */
    record Sums(
            long groupId,
            String groupName,
            long frameworkId,
            String code,
            int people,
            BigDecimal self,
            int reviewed,
            BigDecimal review,
            BigDecimal decision) {}

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit null for the whole agency */
    List<GapTable> of(long agency, YearMonth month, Sight sight, @Nullable Long unit) {
        return GapTable.of(jdbc.sql(QUERY)
                .param("agency", agency)
                .param("month", month.atDay(1))
                .param("statuses", sight.statuses())
                .param("reader", sight.reader(), Types.BIGINT)
                .param("unit", unit, Types.BIGINT)
                .query(MAPPER)
                .list());
    }
}
