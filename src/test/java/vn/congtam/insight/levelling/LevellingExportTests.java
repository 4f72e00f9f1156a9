package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.insight.levelling.GeneratedAgency.Unit;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TakenTable;
import vn.congtam.support.TestCity;

/** Alerts, raters and limits as files. */
@ApplicationTest
class LevellingExportTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 8);
    private static final long SEED = 1841;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    LevellingAnalysis analysis;

    @Autowired
    MockMvcTester mvc;

    private GeneratedAgency agency;
    private Unit level;
    private String hr;
    private String cityHr;
    private long closing;

    @BeforeEach
    void closeAMonthWithALevelUnit() {
        agency = new GeneratedAgency(template, city, SEED);
        level = agency.add(Habit.LEVEL, 9);
        agency.add(Habit.HONEST, 9);
        hr = city.granted("HR", agency.id);
        cityHr = city.granted("CITY_HR", null);
        closing = agency.month(MONTH, 8);
        analysis.analyse(closing);
    }

    private TakenTable taken(String username, String address) {
        return TakenTable.of(mvc, city, username, address);
    }

    private String page() {
        return "/agencies/" + agency.id + "/levelling?month=" + MONTH;
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from levelling_alert where closing_id = ? and " + condition)
                .param(closing)
                .query(Integer.class)
                .single();
    }

    private int recorded(String username) {
        return jdbc.sql("select count(*) from audit_event where action = 'table.exported' and actor = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    /** More alerts than a page shows, all weaker than those found: every person of the month as a rater of three stages. */
    private int manyMore() {
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

    @Test
    void everyAlertOfTheFilterIsInTheFileWhateverPageIsShown() {
        assertThat(manyMore()).isGreaterThan(Alerts.PAGE);
        for (String more : List.of("", "&page=2")) {
            assertThat(taken(hr, page() + more).rows()).hasSize(count("true"));
        }
        TakenTable same = taken(hr, page() + "&kind=SAME_TOTALS");
        assertThat(same.rows()).hasSize(1);
        int strength = jdbc.sql("select strength from levelling_alert where closing_id = ? and kind = 'SAME_TOTALS'")
                .param(closing)
                .query(Integer.class)
                .single();
        assertThat(same.column("Đơn vị, người chấm")).containsExactly("Tổ LEVEL 0");
        assertThat(same.column("Dấu hiệu")).containsExactly("Tổng điểm giống nhau");
        assertThat(same.column("Đã thấy").getFirst()).contains("9 trong 9 người của đơn vị có cùng tổng điểm 92,0");
        assertThat(same.column("Độ mạnh")).containsExactly(String.valueOf(strength));
        assertThat(same.column("Người giải trình")).containsExactly("Trưởng Tổ LEVEL 0");
        assertThat(same.column("Trạng thái")).containsExactly("Chờ giải trình");
        assertThat(taken(hr, page() + "&kind=SAME_TOTALS&state=ACCEPTED").rows())
                .isEmpty();
        assertThat(recorded(hr)).isEqualTo(4);
    }

    @Test
    void ratersAreTakenOutWithTheirFigures() {
        TakenTable raters = taken(hr, page() + "&table=raters");
        assertThat(raters.headings()).startsWith("Người chấm", "Bước", "Số phiếu");
        assertThat(raters.row("Trưởng Tổ LEVEL 0").subList(0, 3))
                .containsExactly("Trưởng Tổ LEVEL 0", "Cấp trên chấm", "9");
        assertThat(raters.rows().getLast().getLast()).isEqualTo(String.valueOf(count("rater_id is not null")));
    }

    @Test
    void theCityTakesOutWhatItLooksAt() {
        String name = jdbc.sql("select name from agency where id = ?")
                .param(agency.id)
                .query(String.class)
                .single();
        String page = "/city-levelling?month=" + MONTH;
        TakenTable agencies = taken(cityHr, page);
        assertThat(agencies.headings()).startsWith("Cơ quan", "Mức cào bằng", "Đơn vị có dấu hiệu", "Đơn vị được xét");
        assertThat(agencies.row(name).subList(3, 5)).containsExactly("2", String.valueOf(count("true")));
        assertThat(taken(cityHr, page + "&show=RATERS").rows())
                .anyMatch(row -> row.subList(0, 2).equals(List.of("Trưởng Tổ LEVEL 0", name)));
        assertThat(taken(cityHr, page + "&show=ALERTS&kind=SAME_TOTALS").rows())
                .anyMatch(row -> row.contains(name) && row.contains("Tổ LEVEL 0"));
        assertThat(recorded(cityHr)).isEqualTo(3);
        assertThat(taken(cityHr, "/city-levelling/rules?").rows()).hasSize(AlertKind.values().length);
    }

    @Test
    void whoIsAskedTakesOutTheOwnAlertsWithoutARecord() {
        TakenTable own = taken(level.username(), "/my-levelling?");
        assertThat(own.column("Đơn vị, người chấm")).contains("Tổ LEVEL 0").doesNotContain("Tổ HONEST 1");
        assertThat(own.rows()).hasSize(count("addressee_id = " + level.reviewer()));
        assertThat(recorded(level.username())).isZero();
    }

    @Test
    void whoMayNotSeeThePageGetsNoFileEither() {
        for (String reader :
                List.of(city.granted("HR", city.agency()), city.granted("ADMINISTRATOR", null), level.username())) {
            for (String more : List.of("&export=xlsx", "&export=csv", "&export=xlsx&table=raters")) {
                assertThat(mvc.get()
                                .uri(URI.create(page() + more))
                                .with(city.as(reader))
                                .exchange())
                        .as(reader + more)
                        .hasStatus(404);
            }
        }
    }
}
