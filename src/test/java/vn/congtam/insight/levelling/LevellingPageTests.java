package vn.congtam.insight.levelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.insight.levelling.GeneratedAgency.Unit;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;

@ApplicationTest
class LevellingPageTests {

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
    LevellingRules rules;

    @Autowired
    MockMvcTester mvc;

    private GeneratedAgency agency;
    private Unit level;
    private String hr;
    private long closing;
    private long alert;

    @BeforeEach
    void closeAMonthWithALevelUnit() {
        agency = new GeneratedAgency(template, city, SEED);
        level = agency.add(Habit.LEVEL, 9);
        agency.add(Habit.HONEST, 9);
        hr = city.granted("HR", agency.id);
        closing = agency.month(MONTH, 8);
        analysis.analyse(closing);
        alert = alertOf("SAME_TOTALS", closing);
    }

    @Test
    void agencySeesWhatWasSeenHowUnusualAndWhereToLook() {
        assertThat(get(hr, page()))
                .hasStatusOk()
                .bodyText()
                .contains("9 trong 9 người của đơn vị có cùng tổng điểm 92,0")
                .contains("Tổng điểm giống nhau")
                .contains("/levelling/" + alert)
                .contains("Người chấm");
        assertThat(get(hr, "/levelling/" + alert))
                .hasStatusOk()
                .bodyText()
                .contains("chưa đủ để nói mức bất thường")
                .contains("Từ 60 % số người")
                .contains("/agencies/" + agency.id + "/ranking?view=all");
    }

    @Test
    void analysingAgainChangesNothing() {
        List<String> before = alerts();
        analysis.analyse(closing);
        assertThat(alerts()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void headOfUnitExplainsAndTheAgencyAccepts() {
        assertThat(get(level.username(), "/my-levelling"))
                .hasStatusOk()
                .bodyText()
                .contains("/levelling/" + alert)
                .contains("Ghi giải trình");
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "", 0))
                .hasStatus(422);
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Cả tổ làm chung một đề án.", 0))
                .hasStatus3xxRedirection();
        assertThat(post(hr, "/levelling/" + alert + "/judgement", "", 1)).hasStatus(422);
        assertThat(post(hr, "/levelling/" + alert + "/judgement", "Nêu phần việc của từng người.", 1))
                .hasStatus3xxRedirection();
        assertThat(stateOf(alert)).isEqualTo("OPEN");
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Từng người như sau.", 2))
                .hasStatus3xxRedirection();
        assertThat(post(hr, "/levelling/" + alert + "/judgement?accepted=true", "", 3))
                .hasStatus3xxRedirection();
        assertThat(stateOf(alert)).isEqualTo("ACCEPTED");
        assertThat(get(hr, "/levelling/" + alert))
                .bodyText()
                .contains("Cả tổ làm chung một đề án.")
                .contains("Nêu phần việc của từng người.");
    }

    @Test
    void typedExplanationSurvivesAConflict() {
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Giữ lại lời này.", 7))
                .hasStatus(409)
                .bodyText()
                .contains("Giữ lại lời này.");
    }

    @Test
    void nobodyElseSeesAnAlert() {
        String member =
                city.official(agency.id, level.id(), "MEMBER", "Người xem").username();
        String otherHr = city.granted("HR", city.agency());
        String administrator = city.granted("ADMINISTRATOR", null);
        for (String reader :
                List.of(member, otherHr, administrator, agency.units.get(1).username())) {
            assertThat(get(reader, "/levelling/" + alert)).as(reader).hasStatus(404);
            assertThat(get(reader, page())).as(reader).hasStatus(404);
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
        TestCity.Official member = city.official(agency.id, level.id(), "MEMBER", "Cán bộ nhân sự");
        city.grant(member.accountId(), "HR", agency.id);
        YearMonth next = MONTH.plusMonths(1);
        long closed = agency.closeOnly(agency.fill(next, 9), next, 1);
        analysis.analyse(closed);
        long unpublished = alertOf("SAME_TOTALS", closed);
        String list = "/agencies/" + agency.id + "/levelling?month=" + next;

        assertThat(get(hr, "/levelling/" + unpublished)).hasStatusOk();
        assertThat(get(member.username(), "/levelling/" + unpublished)).hasStatus(404);
        assertThat(get(hr, list)).bodyText().contains("/levelling/" + unpublished + "\"");
        assertThat(get(member.username(), list))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/levelling/" + unpublished + "\"");

        assertThat(get(member.username(), "/levelling/" + alert)).hasStatusOk();
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Cùng một đề án.", 0))
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
                .param("head", agency.head.personId())
                .param("id", alert)
                .query(Long.class)
                .single();
        assertThat(post(agency.head.username(), "/levelling/" + own + "/answer", "Đã họp thống nhất.", 0))
                .hasStatus3xxRedirection();
        assertThat(post(hr, "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus(404);
        assertThat(post(agency.head.username(), "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus(404);
        assertThat(post(city.granted("CITY_HR", null), "/levelling/" + own + "/judgement?accepted=true", "", 1))
                .hasStatus3xxRedirection();
    }

    @Test
    void answersOfTheSameFigureCountOnInTheNextVersion() {
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Cùng một đề án.", 0))
                .hasStatus3xxRedirection();
        long again = reclose();
        analysis.analyse(again);
        long next = alertOf("SAME_TOTALS", again);
        assertThat(next).isNotEqualTo(alert);
        assertThat(stateOf(next)).isEqualTo("ANSWERED");
        assertThat(get(hr, "/levelling/" + next)).bodyText().contains("Cùng một đề án.");
        assertThat(get(hr, "/levelling/" + alert)).bodyText().contains("chỉ để xem");
        assertThat(post(level.username(), "/levelling/" + alert + "/answer", "Muộn", 1))
                .hasStatus(409);
        assertThat(get(hr, page()))
                .bodyText()
                .contains("/levelling/" + next + "\"")
                .doesNotContain("/levelling/" + alert + "\"");
    }

    @Test
    void cityOrdersAgenciesAndRatersByStrength() {
        String cityHr = city.granted("CITY_HR", null);
        assertThat(get(cityHr, "/city-levelling?month=2026-08"))
                .hasStatusOk()
                .bodyText()
                .contains("Mức cào bằng", "/agencies/" + agency.id + "/levelling");
        assertThat(get(cityHr, "/city-levelling?month=2026-08&show=RATERS"))
                .hasStatusOk()
                .bodyText()
                .contains("Trưởng Tổ LEVEL");
        assertThat(get(cityHr, "/city-levelling?month=2026-08&show=ALERTS&kind=SAME_TOTALS&state=OPEN"))
                .hasStatusOk()
                .bodyText()
                .contains("/levelling/" + alert);
        assertThat(get(cityHr, page())).hasStatusOk();
        assertThat(get(hr, "/city-levelling")).hasStatus(404);
    }

    @Test
    void cityChangesALimitThatHoldsForTheNextAnalysis() {
        String cityHr = city.granted("CITY_HR", null);
        LevellingRule rule = rules.of(AlertKind.FULL_CONDUCT);
        String address = "/city-levelling/rules/FULL_CONDUCT";
        try {
            assertThat(change(cityHr, address, "101", rule.version()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"101\"");
            assertThat(change(cityHr, address, "100", rule.version())).hasStatus3xxRedirection();
            assertThat(change(cityHr, address, "95,5", rule.version())).hasStatus(409);
            assertThat(rules.of(AlertKind.FULL_CONDUCT).fewest()).isEqualTo(50);
            analysis.analyse(closing);
            assertThat(jdbc.sql("select count(*) from levelling_alert where closing_id = ? and kind = 'FULL_CONDUCT'")
                            .param(closing)
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(get(cityHr, "/city-levelling/rules"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ngưỡng cảnh báo");
            assertThat(get(hr, address)).hasStatus(404);
        } finally {
            jdbc.sql("update levelling_rule set fewest = 8, limit_value = 100 where kind = 'FULL_CONDUCT'")
                    .update();
        }
    }

    @Test
    void aLongListIsReadPageByPage() {
        jdbc.sql("""
                        insert into levelling_alert (closing_id, period_id, agency_id, month, kind, rater_id, stage, addressee_id, counted, hits, value,
                            limit_value, compared, strength, found_at)
                        select a.closing_id, a.period_id, a.agency_id, a.month, 'IN_SECONDS', s.person_id, g.stage, s.person_id, 18, 18, 100, 80, 1, 50,
                               now()
                        from levelling_alert a join score_sheet s on s.period_id = a.period_id
                        cross join (values ('REVIEW1'), ('REVIEW2'), ('DECISION')) g (stage) where a.id = ?
                        """).param(alert).update();
        String cityHr = city.granted("CITY_HR", null);
        String ofCity = "/city-levelling?show=ALERTS&agency=" + agency.id + "&month=" + MONTH;

        assertThat(get(hr, page())).hasStatusOk().bodyText().contains("page=2");
        assertThat(get(hr, page() + "&page=2")).hasStatusOk();
        assertThat(get(cityHr, ofCity)).hasStatusOk().bodyText().contains("page=2");
    }

    @Test
    void pagesCostFewStatements() {
        assertThat(StatementCount.of(() -> assertThat(get(hr, page())).hasStatusOk()))
                .isLessThanOrEqualTo(12);
    }

    private long reclose() {
        long period = jdbc.sql("select period_id from closing where id = ?")
                .param(closing)
                .query(Long.class)
                .single();
        long hrAccount = account(hr);
        long cityAccount = account(city.granted("CITY_HR", null));
        long reopening = jdbc.sql("""
                        insert into reopening (period_id, closing_id, published, whole, reason, document_no, requested_by, requested_at)
                        values (?, ?, true, true, 'Sửa sai', '12/TTr', ?, now()) returning id
                        """)
                .params(period, closing, hrAccount)
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
        long again = agency.close(period, MONTH, 2);
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

    private String page() {
        return "/agencies/" + agency.id + "/levelling?month=" + MONTH;
    }

    private List<String> alerts() {
        return jdbc.sql("select a::text from levelling_alert a where closing_id = ? order by id")
                .param(closing)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long alertOf(String kind, long of) {
        return jdbc.sql("select id from levelling_alert where closing_id = ? and kind = ? and unit_id = ?")
                .params(of, kind, level.id())
                .query(Long.class)
                .single();
    }

    private String stateOf(long id) {
        return jdbc.sql("select state from levelling_alert where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(city.as(username)).exchange();
    }

    private MvcTestResult post(String username, String address, String note, int version) {
        return mvc.post()
                .uri(address)
                .param("note", note)
                .param("version", String.valueOf(version))
                .with(city.as(username))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult change(String username, String address, String limit, int version) {
        return mvc.post()
                .uri(address)
                .param("active", "true")
                .param("fewest", "50")
                .param("limit", limit)
                .param("second", "90")
                .param("version", String.valueOf(version))
                .with(city.as(username))
                .with(csrf())
                .exchange();
    }
}
