package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TakenTable;
import vn.congtam.support.TestCity;

/** Alerts, raters and limits as files. */
@ApplicationTest
class LevellingExportTests {

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

    private LevelMonth month;

    @BeforeEach
    void closeAMonthWithALevelUnit() {
        month = new LevelMonth(template, city, analysis);
    }

    private TakenTable taken(String username, String address) {
        return TakenTable.of(mvc, city, username, address);
    }

    private int recorded(String username) {
        return jdbc.sql("select count(*) from audit_event where action = 'table.exported' and actor = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    @Test
    void everyAlertOfTheFilterIsInTheFileWhateverPageIsShown() {
        assertThat(month.manyMore()).isGreaterThan(Alerts.PAGE);
        for (String more : List.of("", "&page=2")) {
            assertThat(taken(month.hr, month.page + more).rows()).hasSize(month.count("true"));
        }
        TakenTable same = taken(month.hr, month.page + "&kind=SAME_TOTALS");
        assertThat(same.rows()).hasSize(1);
        int strength = jdbc.sql("select strength from levelling_alert where closing_id = ? and kind = 'SAME_TOTALS'")
                .param(month.closing)
                .query(Integer.class)
                .single();
        assertThat(same.column("Đơn vị, người chấm")).containsExactly("Tổ LEVEL 0");
        assertThat(same.column("Dấu hiệu")).containsExactly("Tổng điểm giống nhau");
        assertThat(same.column("Đã thấy").getFirst()).contains("9 trong 9 người của đơn vị có cùng tổng điểm 92,0");
        assertThat(same.column("Độ mạnh")).containsExactly(String.valueOf(strength));
        assertThat(same.column("Người giải trình")).containsExactly("Trưởng Tổ LEVEL 0");
        assertThat(same.column("Trạng thái")).containsExactly("Chờ giải trình");
        assertThat(taken(month.hr, month.page + "&kind=SAME_TOTALS&state=ACCEPTED")
                        .rows())
                .isEmpty();
        assertThat(recorded(month.hr)).isEqualTo(4);
    }

    @Test
    void ratersAreTakenOutWithTheirFigures() {
        TakenTable raters = taken(month.hr, month.page + "&table=raters");
        assertThat(raters.headings()).startsWith("Người chấm", "Bước", "Số phiếu");
        assertThat(raters.row("Trưởng Tổ LEVEL 0").subList(0, 3))
                .containsExactly("Trưởng Tổ LEVEL 0", "Cấp trên chấm", "9");
        assertThat(raters.rows().getLast().getLast()).isEqualTo(String.valueOf(month.count("rater_id is not null")));
    }

    @Test
    void theCityTakesOutWhatItLooksAt() {
        String name = jdbc.sql("select name from agency where id = ?")
                .param(month.agency.id)
                .query(String.class)
                .single();
        String page = "/city-levelling?month=" + LevelMonth.MONTH;
        TakenTable agencies = taken(month.cityHr, page);
        assertThat(agencies.headings()).startsWith("Cơ quan", "Mức cào bằng", "Đơn vị có dấu hiệu", "Đơn vị được xét");
        assertThat(agencies.row(name).subList(3, 5)).containsExactly("2", String.valueOf(month.count("true")));
        assertThat(taken(month.cityHr, page + "&show=RATERS").rows())
                .anyMatch(row -> row.subList(0, 2).equals(List.of("Trưởng Tổ LEVEL 0", name)));
        assertThat(taken(month.cityHr, page + "&show=ALERTS&kind=SAME_TOTALS").rows())
                .anyMatch(row -> row.contains(name) && row.contains("Tổ LEVEL 0"));
        assertThat(recorded(month.cityHr)).isEqualTo(3);
        assertThat(taken(month.cityHr, "/city-levelling/rules?").rows()).hasSize(AlertKind.values().length);
    }

    @Test
    void whoIsAskedTakesOutTheOwnAlertsWithoutARecord() {
        TakenTable own = taken(month.level.username(), "/my-levelling?");
        assertThat(own.column("Đơn vị, người chấm")).contains("Tổ LEVEL 0").doesNotContain("Tổ HONEST 1");
        assertThat(own.rows()).hasSize(month.count("addressee_id = " + month.level.reviewer()));
        assertThat(recorded(month.level.username())).isZero();
    }

    @Test
    void whoMayNotSeeThePageGetsNoFileEither() {
        for (String reader : List.of(
                city.granted("HR", city.agency()), city.granted("ADMINISTRATOR", null), month.level.username())) {
            for (String more : List.of("&export=xlsx", "&export=csv", "&export=xlsx&table=raters")) {
                assertThat(mvc.get()
                                .uri(URI.create(month.page + more))
                                .with(city.as(reader))
                                .exchange())
                        .as(reader + more)
                        .hasStatus(404);
            }
        }
    }
}
