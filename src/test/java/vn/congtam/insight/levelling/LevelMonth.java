package vn.congtam.insight.levelling;

import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.insight.levelling.GeneratedAgency.Unit;
import vn.congtam.support.TestCity;

/** August 2026 of an agency with a level unit and an honest one, closed and analysed. */
final class LevelMonth {

    static final YearMonth MONTH = YearMonth.of(2026, 8);

    final GeneratedAgency agency;
    final Unit level;
    final String hr;
    final String cityHr;
    final long closing;
    final String page;
    private final JdbcClient jdbc;

    LevelMonth(JdbcTemplate template, TestCity city, LevellingAnalysis analysis) {
        jdbc = JdbcClient.create(template);
        agency = new GeneratedAgency(template, city, 1841);
        level = agency.add(Habit.LEVEL, 9);
        agency.add(Habit.HONEST, 9);
        hr = city.granted("HR", agency.id);
        cityHr = city.granted("CITY_HR", null);
        closing = agency.month(MONTH, 8);
        page = "/agencies/" + agency.id + "/levelling?month=" + MONTH;
        analysis.analyse(closing);
    }

    /** How many alerts there are of the month. */
    int count(String condition) {
        return jdbc.sql("select count(*) from levelling_alert where closing_id = ? and " + condition)
                .param(closing)
                .query(Integer.class)
                .single();
    }

    /** That the unit has the same totals. */
    long alert(long of) {
        return jdbc.sql("select id from levelling_alert where closing_id = ? and kind = 'SAME_TOTALS' and unit_id = ?")
                .params(of, level.id())
                .query(Long.class)
                .single();
    }

    /** More alerts than a page shows, all weaker than those found: every person of the month as a rater of three stages. */
    int manyMore() {
        return jdbc.sql("""
                        insert into levelling_alert (closing_id, period_id, agency_id, month, kind, rater_id, stage, addressee_id, counted, hits, value,
                            limit_value, compared, strength, found_at)
                        select :closing, s.period_id, s.agency_id, s.month, 'IN_SECONDS', s.person_id, g.stage, s.person_id, 18, 18, 100, 80, 1, 1, now()
                        from score_sheet s, (values ('REVIEW1'), ('REVIEW2'), ('DECISION')) g (stage)
                        where s.period_id = (select period_id from closing where id = :closing)
                          and not exists (select from levelling_alert a where a.closing_id = :closing and a.kind = 'IN_SECONDS'
                                          and a.rater_id = s.person_id and a.stage = g.stage)
                        """).param("closing", closing).update();
    }
}
