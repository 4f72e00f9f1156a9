package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;
import vn.congtam.worklog.Worklog;

/** Products of a reopened sheet are corrected by whoever decides on it, without an appeal: 67.33 becomes 91.83. */
@ApplicationTest
class ReopenedProductTests {

    @Autowired
    TestWeb web;

    @Autowired
    MonthClosing closing;

    @Autowired
    Worklog worklog;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    AppealMonth month;
    Official person;
    long report;
    long sheet;
    String page;

    @BeforeEach
    void aPublishedMonth() {
        month = new AppealMonth(
                jdbc, city, frameworks.find("335/2025/NĐ-CP", null).orElseThrow());
        person = month.member();
        report = month.reportAndLetter(person);
        sheet = month.converted(person, worklog);
        page = "/sheets/" + sheet + "/products";
        month.totals(5, "80");
        month.publish(closing);
    }

    private MvcTestResult correct(String username, String completed, String failures, String delays, String why) {
        return correct(
                corrections().stream().mapToLong(id -> id).max().orElse(0), username, completed, failures, delays, why);
    }

    private List<Long> corrections() {
        return jdbc.sql("select id from product_correction where sheet_id = ?")
                .param(sheet)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private MvcTestResult correct(
            long seen, String username, String completed, String failures, String delays, String why) {
        String field = "product." + report + ".";
        return web.post(
                username,
                page,
                "seen",
                String.valueOf(seen),
                field + "completed",
                completed,
                field + "failures",
                failures,
                field + "delays",
                delays,
                field + "why",
                why);
    }

    private List<String> decided() {
        return jdbc.sql(
                        "select trim_scale(total) || ' ' || class_by_score from assessment where sheet_id = ? and stage = 'DECISION'")
                .param(sheet)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void onlyWhoeverDecidesAndOnlyWhileTheSheetIsReopened() {
        String chief = month.chief.username();
        assertThat(web.get(chief, page)).hasStatus(404);
        assertThat(correct(chief, "0,9", "0", "1", "Sai")).hasStatus(404);
        month.reopen(web, sheet);
        for (String other : List.of(person.username(), month.head.username(), month.deputyChief.username(), month.hr)) {
            assertThat(web.get(other, page)).hasStatus(404);
            assertThat(correct(other, "0,9", "0", "1", "Sai")).hasStatus(404);
        }
        assertThat(web.get(chief, page))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo chuyên đề", "name=\"product." + report + ".completed\"")
                .doesNotContain("??");
        assertThat(web.get(chief, "/agencies/" + month.agency + "/decision/" + sheet + "?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + page + "\"");
    }

    @Test
    void theDecisionIsScoredAnewAndTheOldVersionStays() {
        month.reopen(web, sheet);
        String chief = month.chief.username();
        assertThat(correct(chief, "", "", "", "")).hasStatus(422).bodyText().contains("Chưa có số liệu nào khác");
        assertThat(correct(chief, "0,9", "", "x", "Biên bản"))
                .hasStatus(422)
                .bodyText()
                .contains("số nguyên từ 0 đến 99", "value=\"0,9\"", "value=\"Biên bản\"");
        assertThat(correct(chief, "0,5", "", "", "Nhập nhầm")).hasStatus3xxRedirection();
        assertThat(correct(chief, "0,9", "0", "1", "Biên bản bàn giao")).hasStatus3xxRedirection();
        assertThat(decided()).containsExactly("91.833333333333 A");
        assertThat(web.get(month.chief.username(), page)).bodyText().contains("Đã sửa, lý do: Biên bản bàn giao");
        closing.close(month.period, null, null);
        assertThat(web.get(month.hr, "/sheets/" + sheet + "/explanation"))
                .bodyText()
                .contains("91,83", "Lý do: Biên bản bàn giao (mở lại kỳ", "hoàn thành 0,4 thành 0,9")
                .doesNotContain("Nhập nhầm", "Nhiệm vụ đã thay đổi", "??");
        assertThat(web.get(month.hr, "/sheets/" + sheet + "/explanation?version=1"))
                .bodyText()
                .contains("67,33")
                .doesNotContain("Đã sửa số liệu", "Nhiệm vụ đã thay đổi");
        assertThat(web.get(chief, page)).hasStatus(404);
    }

    @Test
    void whereAMeetingDecidesAClassThatChangesWaitsForIt() {
        month.reopen(web, sheet);
        jdbc.sql("insert into agency_meeting_rule (agency_id, sheet_kind, set_at) values (?, 'STAFF', now())")
                .param(month.agency)
                .update();
        assertThat(correct(month.chief.username(), "0,9", "0", "1", "Biên bản"))
                .hasStatus(422)
                .bodyText()
                .contains("họp", "value=\"Biên bản\"");
        assertThat(decided()).containsExactly("67.333333333333 C");
        assertThat(jdbc.sql("select count(*) from product_correction where sheet_id = ?")
                        .param(sheet)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverWorksOnTheProductReadsTheCorrectionWithTheVersionThatCarriesIt() {
        month.reopen(web, sheet);
        assertThat(correct(month.chief.username(), "0,9", "0", "1", "Biên bản số 4711"))
                .hasStatus3xxRedirection();
        String tasks = "/tasks?month=" + AppealMonth.MONTH;
        assertThat(web.get(person.username(), tasks))
                .hasStatusOk()
                .bodyText()
                .contains("37,33")
                .doesNotContain("61,83");
        for (String reader : List.of(person.username(), month.head.username())) {
            assertThat(web.get(reader, "/tasks/" + report))
                    .hasStatusOk()
                    .bodyText()
                    .contains("0,4 / 1")
                    .doesNotContain("4711", "0,9 / 1");
        }
        closing.close(month.period, null, null);
        assertThat(web.get(person.username(), tasks))
                .hasStatusOk()
                .bodyText()
                .contains("61,83")
                .doesNotContain("37,33");
        for (String reader : List.of(person.username(), month.head.username())) {
            assertThat(web.get(reader, "/tasks/" + report)).bodyText().contains("4711", "0,9 / 1");
        }
    }

    @Test
    void aFormThatIsOutOfDateChangesNothingAndKeepsWhatWasTyped() {
        month.reopen(web, sheet);
        String chief = month.chief.username();
        assertThat(web.get(chief, page)).bodyText().contains("name=\"seen\" value=\"0\"");
        assertThat(correct(0, chief, "0,9", "", "", "Biên bản bàn giao")).hasStatus3xxRedirection();
        long first = corrections().getFirst();
        for (long seen : new long[] {0, first + 1}) {
            assertThat(correct(seen, chief, "", "", "1", "Sổ công văn"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("vừa được sửa ở nơi khác", "value=\"Sổ công văn\"", "<span>0,9</span>")
                    .contains("name=\"seen\" value=\"" + first + "\"")
                    .doesNotContain("??");
        }
        assertThat(corrections()).containsExactly(first);
        assertThat(correct(first, chief, "", "", "1", "Sổ công văn")).hasStatus3xxRedirection();
        assertThat(corrections()).hasSize(2);
    }

    @Test
    void ofTwoAtTheSameMomentOneIsWritten() throws Exception {
        month.reopen(web, sheet);
        String chief = month.chief.username();
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> post = () -> {
            start.await();
            return correct(0, chief, "0,9", "0", "1", "Biên bản bàn giao")
                    .getResponse()
                    .getStatus();
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(post, post));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(302, 409);
        }
        assertThat(corrections()).hasSize(1);
        assertThat(decided()).containsExactly("91.833333333333 A");
    }

    @Test
    void withoutADecisionTheCountsAreOnlyPutOnRecord() {
        month.reopen(web, sheet);
        assertThat(web.get(month.chief.username(), page))
                .bodyText()
                .contains("được tính lại ngay khi lưu")
                .doesNotContain("chưa có quyết định");
        assertThat(correct(month.chief.username(), "0,5", "", "", "Biên bản"))
                .flash()
                .containsEntry("toast", "Đã sửa số liệu sản phẩm, điểm kết quả đã tính lại.");
        jdbc.sql("update score_sheet set status = 'REVIEWED', review_level = 1 where id = ?")
                .param(sheet)
                .update();
        assertThat(web.get(month.chief.username(), page))
                .bodyText()
                .contains("chưa có quyết định")
                .doesNotContain("được tính lại ngay khi lưu", "??");
        assertThat(correct(month.chief.username(), "0,9", "0", "1", "Biên bản bàn giao"))
                .flash()
                .containsEntry(
                        "toast",
                        "Đã ghi số liệu đúng của sản phẩm. Điểm kết quả tính theo số liệu này khi quyết định.");
    }
}
