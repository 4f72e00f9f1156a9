package vn.congtam.insight.levelling;

import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Which agencies level and which raters are lenient, the strongest first. */
@Service
class LevellingOverview {

    static final int PAGE = 50;

    static final RowMapper<AgencyRow> AGENCY = new SimplePropertyRowMapper<>(AgencyRow.class);
    static final RowMapper<RaterRow> RATER = new SimplePropertyRowMapper<>(RaterRow.class);

    private static final String AGENCIES = """
            with measured as materialized (
                select f.period_id, p.agency_id, count(distinct f.unit_id)::int as units,
                       (select c.id from closing c where c.period_id = f.period_id order by c.version desc limit 1) as closing_id
                from levelling_figure f join period p on p.id = f.period_id
                where f.month = :month and f.unit_id is not null and (not :publishedOnly or p.status = 'PUBLISHED')
                group by f.period_id, p.agency_id
            ), alerts as materialized (
                select a.id, a.period_id, a.unit_id, a.kind, a.strength, a.state from measured m join levelling_alert a on a.closing_id = m.closing_id
            ), counted as (
                select period_id, count(*)::int as alerts, (count(*) filter (where state <> 'ACCEPTED'))::int as open,
                       (array_agg(kind order by strength desc, id))[1] as strongest
                from alerts group by period_id
            ), levelled as (
                select period_id, count(*)::int as units, sum(strength) as strength
                from (select period_id, unit_id, max(strength) as strength from alerts
                      where kind in ('SAME_TOTALS', 'SAME_LINES', 'CROWDED', 'NARROW', 'FULL_CONDUCT', 'AT_BAR', 'TURNS')
                      group by period_id, unit_id) s
                group by period_id
            )
            select m.agency_id, g.name as agency, m.units, coalesce(l.units, 0) as level_units, coalesce(n.alerts, 0) as alerts,
                   coalesce(n.open, 0) as open, coalesce(round(l.strength::numeric / m.units)::int, 0) as index, n.strongest
            from measured m
            join agency g on g.id = m.agency_id
            left join counted n on n.period_id = m.period_id
            left join levelled l on l.period_id = m.period_id
            order by index desc, alerts desc, g.code limit :limit offset :offset
            """;

    private static final String RATERS = """
            select f.rater_id, r.full_name as rater, f.agency_id, g.name as agency, f.stage, max(f.counted) as sheets,
                   max(f.value) filter (where f.kind = 'LENIENT') as lenience, max(f.value) filter (where f.kind = 'RAISED') as raised,
                   max(f.value) filter (where f.kind = 'SELF_COPIED') as copied, max(f.value) filter (where f.kind = 'IN_SECONDS') as quick,
                   (select count(*)::int from levelling_alert a where a.period_id = f.period_id and a.rater_id = f.rater_id and a.stage = f.stage
                      and a.closing_id = (select c.id from closing c where c.period_id = f.period_id order by c.version desc limit 1)) as alerts
            from levelling_figure f join period p on p.id = f.period_id join person r on r.id = f.rater_id join agency g on g.id = f.agency_id
            where f.month = :month and f.rater_id is not null and (not :publishedOnly or p.status = 'PUBLISHED')
              and (cast(:agency as bigint) is null or f.agency_id = :agency)
            group by f.period_id, f.rater_id, r.full_name, f.agency_id, g.name, f.stage
            order by lenience desc nulls last, copied desc nulls last, raised desc nulls last, f.rater_id, f.stage limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    LevellingOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row more than a page tells that there is another page. */
    List<AgencyRow> agencies(YearMonth month, boolean publishedOnly, int page) {
        return page(read(AGENCIES, month, publishedOnly), page).query(AGENCY).list();
    }

    StatementSpec everyAgency(YearMonth month, boolean publishedOnly) {
        return whole(read(AGENCIES, month, publishedOnly));
    }

    List<RaterRow> raters(YearMonth month, @Nullable Long agencyId, boolean publishedOnly, int page) {
        return page(raters(month, agencyId, publishedOnly), page).query(RATER).list();
    }

    StatementSpec everyRater(YearMonth month, @Nullable Long agencyId, boolean publishedOnly) {
        return whole(raters(month, agencyId, publishedOnly));
    }

    /** Agencies of the city whose closed month is not analysed, by name. */
    List<String> notAnalysed(YearMonth month, boolean publishedOnly) {
        return jdbc.sql("""
                        select g.name from period p join agency g on g.id = p.agency_id
                        where p.month = :month and p.status <> 'OPEN' and (not :publishedOnly or p.status = 'PUBLISHED') and not exists (
                            select from levelling_run r where r.state = 'DONE' and r.closing_id = (
                                select c.id from closing c where c.period_id = p.id order by c.version desc limit 1))
                        order by g.code limit 200
                        """)
                .param("month", month.atDay(1))
                .param("publishedOnly", publishedOnly)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private StatementSpec raters(YearMonth month, @Nullable Long agencyId, boolean publishedOnly) {
        return read(RATERS, month, publishedOnly).param("agency", agencyId, Types.BIGINT);
    }

    private StatementSpec read(String sql, YearMonth month, boolean publishedOnly) {
        return jdbc.sql(sql).param("month", month.atDay(1)).param("publishedOnly", publishedOnly);
    }

    private static StatementSpec page(StatementSpec statement, int page) {
        return statement.param("limit", PAGE + 1).param("offset", (page - 1) * PAGE);
    }

    private static StatementSpec whole(StatementSpec statement) {
        return statement.param("limit", null, Types.INTEGER).param("offset", 0);
    }
}
