package vn.congtam.ranking;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All agencies of the city in one month. */
@Component
class CityOverview {

    static final int PAGE = 50;

    private static final RowMapper<CityRow> MAPPER = new SimplePropertyRowMapper<>(CityRow.class);

    private final JdbcClient jdbc;

    CityOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Months that any agency has opened, newest first. */
    List<YearMonth> months() {
        return jdbc.sql("select distinct month from period order by month desc limit 36")
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list();
    }

    int agencies() {
        return jdbc.sql("select count(*) from agency").query(Integer.class).single();
    }

    /** A page of agencies by name. */
    List<CityRow> of(YearMonth month, int page) {
        return jdbc.sql("""
                        select a.id as agency_id, a.name as agency, p.status, coalesce(s.people, 0) as people, r.rated, r.a, r.b, r.c, r.d, f.quota_percent,
                               f.framework_id
                        from (select * from agency order by name, id offset :from limit :rows) a
                        left join period p on p.agency_id = a.id and p.month = :month
                        left join lateral (select count(*)::int as people from score_sheet x where x.period_id = p.id) s on true
                        left join lateral (
                            select count(*) filter (where m.rated)::int as rated, count(*) filter (where m.class = 'A')::int as a,
                                   count(*) filter (where m.class = 'B')::int as b, count(*) filter (where m.class = 'C')::int as c,
                                   count(*) filter (where m.class = 'D')::int as d, max(k.id) as closing_id
                            from closing k join month_result m on m.closing_id = k.id
                            where k.period_id = p.id and k.version = (select max(v.version) from closing v where v.period_id = p.id)
                        ) r on p.status = 'PUBLISHED'
                        left join lateral (
                            select case when min(q.quota_percent) = max(q.quota_percent) then max(q.quota_percent) end as quota_percent,
                                   case when count(*) = 1 then max(q.framework_version_id) end as framework_id
                            from closing_part q where q.closing_id = r.closing_id
                        ) f on true
                        order by a.name, a.id
                        """)
                .param("from", (page - 1) * PAGE)
                .param("rows", PAGE)
                .param("month", month.atDay(1))
                .query(MAPPER)
                .list();
    }
}
