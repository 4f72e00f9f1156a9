package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestWeb;

@ApplicationTest
class LevellingPageTests {

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    LevellingAnalysis analysis;

    @Autowired
    LevellingRules rules;

    @Autowired
    TestWeb web;

    private LevelMonth month;
    private long alert;

    @BeforeEach
    void closeAMonthWithALevelUnit() {
        month = new LevelMonth(template, city, analysis);
        alert = month.alert(month.closing);
    }

    @Test
    void agencySeesWhatWasSeenHowUnusualAndWhereToLook() {
        assertThat(web.get(month.hr, month.page))
                .hasStatusOk()
                .bodyText()
                .contains("9 trong 9 người của đơn vị có cùng tổng điểm 92,0")
                .contains("Tổng điểm giống nhau")
                .contains("/levelling/" + alert)
                .contains("Người chấm");
        assertThat(web.get(month.hr, "/levelling/" + alert))
                .hasStatusOk()
                .bodyText()
                .contains("chưa đủ để nói mức bất thường")
                .contains("Từ 60 % số người")
                .contains("/agencies/" + month.agency.id + "/ranking?view=all");
    }

    @Test
    void analysingAgainChangesNothing() {
        List<String> before = alerts();
        analysis.analyse(month.closing);
        assertThat(alerts()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void headOfUnitExplainsAndTheAgencyAccepts() {
        assertThat(web.get(month.level.username(), "/my-levelling"))
                .hasStatusOk()
                .bodyText()
                .contains("/levelling/" + alert)
                .contains("Ghi giải trình");
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "", 0))
                .hasStatus(422);
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Cả tổ làm chung một đề án.", 0))
                .hasStatus3xxRedirection();
        assertThat(post(month.hr, "/levelling/" + alert + "/judgement", "", 1)).hasStatus(422);
        assertThat(post(month.hr, "/levelling/" + alert + "/judgement", "Nêu phần việc của từng người.", 1))
                .hasStatus3xxRedirection();
        assertThat(stateOf(alert)).isEqualTo("OPEN");
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Từng người như sau.", 2))
                .hasStatus3xxRedirection();
        assertThat(post(month.hr, "/levelling/" + alert + "/judgement?accepted=true", "", 3))
                .hasStatus3xxRedirection();
        assertThat(stateOf(alert)).isEqualTo("ACCEPTED");
        assertThat(web.get(month.hr, "/levelling/" + alert))
                .bodyText()
                .contains("Cả tổ làm chung một đề án.")
                .contains("Nêu phần việc của từng người.");
    }

    @Test
    void typedExplanationSurvivesAConflict() {
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Giữ lại lời này.", 7))
                .hasStatus(409)
                .bodyText()
                .contains("Giữ lại lời này.");
    }

    @Test
    void nobodyElseSeesAnAlert() {
        String member = city.official(month.agency.id, month.level.id(), "MEMBER", "Người xem")
                .username();
        String otherHr = city.granted("HR", city.agency());
        String administrator = city.granted("ADMINISTRATOR", null);
        for (String reader : List.of(
                member, otherHr, administrator, month.agency.units.get(1).username())) {
            assertThat(web.get(reader, "/levelling/" + alert)).as(reader).hasStatus(404);
            assertThat(web.get(reader, month.page)).as(reader).hasStatus(404);
            assertThat(post(reader, "/levelling/" + alert + "/answer", "x", 0))
                    .as(reader)
                    .hasStatus(404);
            assertThat(post(reader, "/levelling/" + alert + "/judgement", "x", 0))
                    .as(reader)
                    .hasStatus(404);
        }
    }

    @Test
    void nobodyLearnsFromAnAlertAboutTheOwnUnitBeforePublicationOrJudgesIt() {
        TestCity.Official member = city.official(month.agency.id, month.level.id(), "MEMBER", "Cán bộ nhân sự");
        city.grant(member.accountId(), "HR", month.agency.id);
        YearMonth next = LevelMonth.MONTH.plusMonths(1);
        long closed = month.agency.closeOnly(month.agency.fill(next, 9), next, 1);
        analysis.analyse(closed);
        long unpublished = month.alert(closed);
        String list = "/agencies/" + month.agency.id + "/levelling?month=" + next;

        assertThat(web.get(month.hr, "/levelling/" + unpublished)).hasStatusOk();
        assertThat(web.get(member.username(), "/levelling/" + unpublished)).hasStatus(404);
        assertThat(web.get(month.hr, list)).bodyText().contains("/levelling/" + unpublished + "\"");
        assertThat(web.get(member.username(), list))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/levelling/" + unpublished + "\"");

        assertThat(web.get(member.username(), "/levelling/" + alert)).hasStatusOk();
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Cùng một đề án.", 0))
                .hasStatus3xxRedirection();
        assertThat(post(member.username(), "/levelling/" + alert + "/judgement?accepted=true", "", 1))
                .hasStatus(404);
    }

    @Test
    void agencyDoesNotAcceptTheExplanationOfItsHead() {
        long own = jdbc.sql("""
                        insert into levelling_alert (closing_id, period_id, agency_id, month, kind, rater_id, stage, addressee_id, counted, hits, value,
                            limit_value, compared, strength, found_at)
                        select closing_id, period_id, agency_id, month, 'IN_SECONDS', :head, 'DECISION', :head, 18, 18, 100, 80, 1, 50, now()
                        from levelling_alert where id = :id returning id
                        """)
                .param("head", month.agency.head.personId())
                .param("id", alert)
                .query(Long.class)
                .single();
        assertThat(post(month.agency.head.username(), "/levelling/" + own + "/answer", "Đã họp thống nhất.", 0))
                .hasStatus3xxRedirection();
        assertThat(post(month.hr, "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus(404);
        assertThat(post(month.agency.head.username(), "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus(404);
        assertThat(post(city.granted("CITY_HR", null), "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus3xxRedirection();
    }

    @Test
    void answersOfTheSameFigureCountOnInTheNextVersion() {
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Cùng một đề án.", 0))
                .hasStatus3xxRedirection();
        long again = reclose();
        analysis.analyse(again);
        long next = month.alert(again);
        assertThat(next).isNotEqualTo(alert);
        assertThat(stateOf(next)).isEqualTo("ANSWERED");
        assertThat(web.get(month.hr, "/levelling/" + next)).bodyText().contains("Cùng một đề án.");
        assertThat(web.get(month.hr, "/levelling/" + alert)).bodyText().contains("chỉ để xem");
        assertThat(post(month.level.username(), "/levelling/" + alert + "/answer", "Muộn", 1))
                .hasStatus(409);
        assertThat(web.get(month.hr, month.page))
                .bodyText()
                .contains("/levelling/" + next + "\"")
                .doesNotContain("/levelling/" + alert + "\"");
    }

    @Test
    void cityOrdersAgenciesAndRatersByStrength() {
        assertThat(web.get(month.cityHr, "/city-levelling?month=2026-08"))
                .hasStatusOk()
                .bodyText()
                .contains("Mức cào bằng", "/agencies/" + month.agency.id + "/levelling");
        assertThat(web.get(month.cityHr, "/city-levelling?month=2026-08&show=RATERS"))
                .hasStatusOk()
                .bodyText()
                .contains("Trưởng Tổ LEVEL");
        assertThat(web.get(month.cityHr, "/city-levelling?month=2026-08&show=ALERTS&kind=SAME_TOTALS&state=OPEN"))
                .hasStatusOk()
                .bodyText()
                .contains("/levelling/" + alert);
        assertThat(web.get(month.cityHr, month.page)).hasStatusOk();
        assertThat(web.get(month.hr, "/city-levelling")).hasStatus(404);
    }

    @Test
    void cityChangesALimitThatHoldsForTheNextAnalysis() {
        LevellingRule rule = rules.of(AlertKind.FULL_CONDUCT);
        String address = "/city-levelling/rules/FULL_CONDUCT";
        try {
            assertThat(change(month.cityHr, address, "101", rule.version()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"101\"");
            assertThat(change(month.cityHr, address, "100", rule.version())).hasStatus3xxRedirection();
            assertThat(change(month.cityHr, address, "95,5", rule.version())).hasStatus(409);
            assertThat(rules.of(AlertKind.FULL_CONDUCT).fewest()).isEqualTo(50);
            analysis.analyse(month.closing);
            assertThat(month.count("kind = 'FULL_CONDUCT'")).isZero();
            assertThat(web.get(month.cityHr, "/city-levelling/rules"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ngưỡng cảnh báo");
            assertThat(web.get(month.hr, address)).hasStatus(404);
        } finally {
            jdbc.sql("update levelling_rule set fewest = 8, limit_value = 100 where kind = 'FULL_CONDUCT'")
                    .update();
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        month.manyMore();
        String ofCity = "/city-levelling?show=ALERTS&agency=" + month.agency.id + "&month=" + LevelMonth.MONTH;

        assertThat(web.get(month.hr, month.page)).hasStatusOk().bodyText().contains("page=2");
        assertThat(web.get(month.hr, month.page + "&page=2")).hasStatusOk();
        assertThat(web.get(month.cityHr, ofCity)).hasStatusOk().bodyText().contains("page=2");
    }

    @Test
    void pagesCostFewStatements() {
        assertThat(StatementCount.of(
                        () -> assertThat(web.get(month.hr, month.page)).hasStatusOk()))
                .isLessThanOrEqualTo(12);
    }

    private long reclose() {
        long period = jdbc.sql("select period_id from closing where id = ?")
                .param(month.closing)
                .query(Long.class)
                .single();
        long hrAccount = account(month.hr);
        long cityAccount = account(city.granted("CITY_HR", null));
        long reopening = jdbc.sql("""
                        insert into reopening (period_id, closing_id, published, whole, reason, document_no, requested_by, requested_at)
                        values (?, ?, true, true, 'Sửa sai', '12/TTr', ?, now()) returning id
                        """)
                .params(period, month.closing, hrAccount)
                .query(Long.class)
                .single();
        jdbc.sql("insert into reopening_sheet select ?, id from score_sheet where period_id = ?")
                .params(reopening, period)
                .update();
        jdbc.sql("update reopening set approved = true, answered_by = ?, answered_at = now() where id = ?")
                .params(cityAccount, reopening)
                .update();
        jdbc.sql("update period set reopening_id = ? where id = ?")
                .params(reopening, period)
                .update();
        long again = month.agency.close(period, LevelMonth.MONTH, 2);
        jdbc.sql("update period set reopening_id = null where id = ?")
                .param(period)
                .update();
        jdbc.sql("update reopening set ended_at = now() where id = ?")
                .param(reopening)
                .update();
        return again;
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private List<String> alerts() {
        return jdbc.sql("select a::text from levelling_alert a where closing_id = ? order by id")
                .param(month.closing)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String stateOf(long id) {
        return jdbc.sql("select state from levelling_alert where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String username, String address, String note, int version) {
        return web.post(username, address, "note", note, "version", String.valueOf(version));
    }

    private MvcTestResult change(String username, String address, String limit, int version) {
        return web.post(
                username,
                address,
                "active",
                "true",
                "fewest",
                "50",
                "limit",
                limit,
                "second",
                "90",
                "version",
                String.valueOf(version));
    }
}
