package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Reopening a closed month takes two people; closing it again makes a new version and keeps the old one readable. */
@ApplicationTest
class MonthReissueTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    MonthClosing closing;

    @Autowired
    Explanations explanations;

    @Autowired
    MockMvcTester mvc;

    TestMonth month;
    Official wronged;
    Official other;
    long sheet;

    @BeforeEach
    void aPublishedMonth() {
        month = new TestMonth(jdbc, city);
        wronged = month.decided("80");
        other = month.decided("91");
        for (int i = 0; i < 8; i++) {
            month.decided("95");
        }
        sheet = sheet(wronged);
        settle();
        closing.close(month.period, null, null);
        closing.publish(month.period, Audience.AGENCY, null);
    }

    @Test
    void oneAsksAndAnotherApproves() {
        assertThat(ask(month.hr, sheet)).hasStatus3xxRedirection();
        String answer = "/" + reopening() + "/answer";
        assertThat(post(month.hr, answer, Map.of("approve", "true", "version", "0")))
                .hasStatus(404);
        assertThat(post(month.head.username(), answer, Map.of("approve", "true", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(reopened()).containsExactly(sheet);
        assertThat(mvc.get().uri(path("")).with(city.as(month.hr)).exchange())
                .bodyText()
                .contains("Kỳ đang mở lại", "Nguyễn Thị Số 0", "15/TTr");
    }

    @Test
    void aRefusalNeedsAReasonAndAnAnsweredRequestIsNotAnsweredAgain() {
        ask(month.hr, sheet);
        String answer = "/" + reopening() + "/answer";
        String head = month.head.username();
        assertThat(post(head, answer, Map.of("approve", "false", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi lý do không đồng ý");
        assertThat(post(head, answer, Map.of("approve", "false", "version", "0", "answer", "Không có căn cứ")))
                .hasStatus3xxRedirection();
        assertThat(post(head, answer, Map.of("approve", "true", "version", "1", "answer", "Đổi ý")))
                .hasStatus(409)
                .bodyText()
                .contains("đã được trả lời");
        assertThat(reopened()).isEmpty();
    }

    @Test
    void nothingTypedIsLostWhenARequestIsIncomplete() {
        assertThat(post(month.hr, "", Map.of("reason", "Nhập sai điểm II.2", "documentNo", "15/TTr")))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất một người", "Nhập sai điểm II.2", "15/TTr");
        ask(month.hr, sheet);
        assertThat(ask(month.hr, sheet)).hasStatus(409).bodyText().contains("đã có một đề nghị");
    }

    @Test
    void onlyTheNamedSheetsMayChangeWhileTheResultsStayInForce() {
        reopen();
        assertThatThrownBy(() -> redecide(other, "70")).hasStackTraceContaining("is closed");
        redecide(wronged, "96");
        assertThat(explanations.of(sheet).total()).hasToString("80");
        assertThat(mvc.get().uri("/results").with(city.as(wronged.username())).exchange())
                .bodyText()
                .contains("80,0");
    }

    @Test
    void closingAgainMakesANewVersionForEverybodyAndKeepsTheOldOne() {
        reopen();
        redecide(wronged, "96");
        ClosingRecord second = closing.close(month.period, null, null);

        assertThat(second.version()).isEqualTo(2);
        assertThat(reopened()).isEmpty();
        assertThat(explanations.of(sheet).total()).hasToString("96");
        assertThat(explanations.of(sheet).ratedClass()).isEqualTo("A");
        assertThat(explanations.of(sheet, 1).total()).hasToString("80");
        assertThat(explanations.of(sheet, 1).version()).isEqualTo(1);
        assertThat(jdbc.sql("select status from period where id = ?")
                        .param(month.period)
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLISHED");
        assertThat(mvc.get()
                        .uri("/sheets/" + sheet + "/explanation?version=1")
                        .with(city.as(wronged.username()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Bản 1 đã được thay thế", "80,0")
                .doesNotContain("Gửi kiến nghị");
        assertThat(mvc.get()
                        .uri("/sheets/" + sheet + "/explanation")
                        .with(city.as(wronged.username()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Gửi kiến nghị");
        assertThat(mvc.get()
                        .uri("/sheets/" + sheet + "/explanation.pdf?version=1")
                        .with(city.as(wronged.username()))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/sheets/" + sheet + "/explanation?version=3")
                        .with(city.as(wronged.username()))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aMonthThatIsClosedAgainIsClosedForEverySheet() {
        reopen();
        closing.close(month.period, null, null);
        assertThatThrownBy(() -> redecide(wronged, "70")).hasStackTraceContaining("is closed");
        assertThatThrownBy(
                        () -> jdbc.sql("update period set reopening_id = (select max(id) from reopening) where id = ?")
                                .param(month.period)
                                .update())
                .hasStackTraceContaining("is closed");
    }

    @Test
    void nobodyReopensAMonthWithoutAnApprovedReopening() {
        ask(month.hr, sheet);
        assertThatThrownBy(
                        () -> jdbc.sql("update period set reopening_id = (select max(id) from reopening) where id = ?")
                                .param(month.period)
                                .update())
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql(
                                "update reopening set approved = true, answered_at = now(), answered_by = requested_by where period_id = ?")
                        .param(month.period)
                        .update())
                .hasStackTraceContaining("reopening_check");
    }

    @Test
    void theWholeMonthMayBeReopened() {
        post(month.hr, "", Map.of("whole", "true", "reason", "Sai ngày công", "documentNo", "15/TTr"));
        post(month.head.username(), "/" + reopening() + "/answer", Map.of("approve", "true", "version", "0"));
        assertThat(reopened()).isEmpty();
        String cityHr = city.granted("CITY_HR", null);
        assertThat(post(cityHr, "/" + reopening() + "/answer", Map.of("approve", "true", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(reopened()).hasSize(11);
    }

    @Test
    void aRequestIsWithdrawnByWhoAsked() {
        ask(month.hr, sheet);
        assertThat(post(month.head.username(), "/" + reopening() + "/withdrawal", Map.of()))
                .hasStatus(404);
        assertThat(post(month.hr, "/" + reopening() + "/withdrawal", Map.of())).hasStatus3xxRedirection();
        assertThat(ask(month.head.username(), sheet)).hasStatus3xxRedirection();
    }

    @Test
    void theRankingOfAReopenedMonthIsWorkedOutAnewAndSaysWhatClosingDoes() {
        reopen();
        redecide(wronged, "96");
        String ranking = "/agencies/" + month.agency + "/ranking";
        assertThat(mvc.get().uri(ranking).with(city.as(month.hr)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Kỳ đang mở lại để sửa", "96,0");
        assertThat(mvc.get().uri(ranking + "/close").with(city.as(month.hr)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("thay ngay bản đã công khai");
    }

    private void reopen() {
        ask(month.hr, sheet);
        post(month.head.username(), "/" + reopening() + "/answer", Map.of("approve", "true", "version", "0"));
    }

    private MvcTestResult ask(String username, long sheet) {
        return post(
                username,
                "",
                Map.of("sheet", String.valueOf(sheet), "reason", "Nhập sai điểm II.2", "documentNo", "15/TTr"));
    }

    private MvcTestResult post(String username, String rest, Map<String, String> parameters) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(path(rest)).with(city.as(username)).with(csrf());
        parameters.forEach(request::param);
        return request.exchange();
    }

    private String path(String rest) {
        return "/agencies/" + month.agency + "/reopening" + rest + "?month=2026-10";
    }

    private long reopening() {
        return jdbc.sql("select max(id) from reopening where period_id = ?")
                .param(month.period)
                .query(Long.class)
                .single();
    }

    private List<Long> reopened() {
        return jdbc.sql("select id from score_sheet where period_id = ? and reopened")
                .param(month.period)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void redecide(Official official, String total) {
        jdbc.sql(
                        "update assessment set total = cast(? as numeric), class_by_score = case when cast(? as numeric) >= 90 then 'A' else 'B' end where sheet_id = ?")
                .params(total, total, sheet(official))
                .update();
    }

    private long sheet(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }

    /** The head has a result too; equal totals at the line are settled by the declared order of chance-free figures. */
    private void settle() {
        month.decide(month.head, "AGENCY_HEAD", "93");
        for (int i = 2; i < month.people.size(); i++) {
            jdbc.sql("update assessment set results_points = ? where sheet_id = ?")
                    .params(40 + i, sheet(month.people.get(i)))
                    .update();
        }
    }

    @Test
    void recordsThatLimitAClassChangeForTheNamedPeopleOnly() {
        reopen();
        assertThatThrownBy(() -> month.conduct(other, "DISCIPLINE", "7/QĐ")).hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into unit_class (agency_id, month, class, document_no, recorded_at)
                                select agency_id, month, 'C', '8/QĐ', now() from period where id = ?
                                """).param(month.period).update()).hasStackTraceContaining("is closed");
        month.conduct(wronged, "DISCIPLINE", "7/QĐ");
        assertThat(closing.close(month.period, null, null).version()).isEqualTo(2);
    }

    @Test
    void theCityIsToldThatTheSheetOfAHeadIsReopened() {
        String cityHr = city.granted("CITY_HR", null);
        long own = sheet(month.head);
        ask(month.hr, own);
        assertThat(post(cityHr, "/" + reopening() + "/answer", Map.of("approve", "true", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("""
                                select count(*) from notice n join account a on a.id = n.account_id
                                where a.username = ? and n.kind = 'SHEET_REOPENED' and n.link = ?
                                """)
                        .params(cityHr, "/city-heads/" + own + "?month=2026-10")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void humanResourcesAreOfferedOnlyThoseInsideTheReopening() {
        reopen();
        assertThat(mvc.get()
                        .uri("/agencies/" + month.agency + "/attendance?month=2026-10")
                        .with(city.as(month.hr))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"" + sheet + "\">")
                .doesNotContain("<option value=\"" + sheet(other) + "\">", "id=\"uc-unit\"");
    }

    @Test
    void aReopeningEndsWithANewVersionOnly() {
        reopen();
        assertThatThrownBy(() -> jdbc.sql("update period set reopening_id = null where id = ?")
                        .param(month.period)
                        .update())
                .hasStackTraceContaining("to be closed again");
        assertThatThrownBy(
                        () -> jdbc.sql("""
                        insert into archived_stage (closing_id, sheet_id, stage, reason, remark, updated_at, lines, deductions, group_points)
                        select c.id, s.id, 'DECISION', '', '', now(), '{}', '[]', '{}' from closing c, score_sheet s
                        where c.period_id = ? and s.id = ?
                        """).params(month.period, sheet(other)).update())
                .hasStackTraceContaining("is not being reopened");
    }
}
