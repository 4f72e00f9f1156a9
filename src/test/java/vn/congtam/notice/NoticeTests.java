package vn.congtam.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.scorecard.ScoreSheetService;
import vn.congtam.scorecard.SheetRounds;
import vn.congtam.scorecard.TestSheets;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
@Import({TestSheets.class, NoticeMonth.class})
class NoticeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    TestSheets opened;

    @Autowired
    NoticeMonth month;

    @Autowired
    ScoreSheetService sheets;

    @Autowired
    SheetRounds rounds;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TestSheets.Team team;

    @BeforeEach
    void month() {
        team = opened.team();
    }

    @Test
    void everybodyWithASheetIsToldOfTheOpenedMonth() {
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
        assertThat(month.kinds(team.authority())).containsExactly("MONTH_OPENED");
        assertThat(page(team.member()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã mở kỳ tháng 10/2026. Hạn gửi phiếu tự đánh giá: 17:00, 25/10.", "Lập kế hoạch tháng")
                .contains("Thông báo, 1 chưa đọc");
    }

    @Test
    void submittedSheetIsToldToTheNextReviewerAndSettledOnceReturned() {
        long sheet = month.submit(team.member());
        assertThat(month.unread(team.head())).endsWith("SHEET_SUBMITTED");
        assertThat(page(team.head()))
                .bodyText()
                .contains("Nguyễn Thị Hà đã gửi phiếu tự đánh giá tháng 10/2026, đang chờ chấm.");
        rounds.sendBack(sheet, month.me(team.head()), "Thiếu tồn tại");
        assertThat(month.unread(team.head())).doesNotContain("SHEET_SUBMITTED");
        assertThat(page(team.member())).bodyText().contains("bị trả lại. Lý do: Thiếu tồn tại", "Sửa và gửi lại");
    }

    @Test
    void recalledSheetIsToldToWhoeverWasWaitingForIt() {
        long sheet = month.submit(team.member());
        sheets.recall(sheet, month.me(team.member()));
        assertThat(month.unread(team.head())).containsExactly("MONTH_OPENED", "SHEET_RECALLED");
    }

    @Test
    void whileSomebodyActsForTheReviewerTheDelegateIsToldToo() {
        Official delegate = city.official(team.agency(), team.head().unitId(), "DEPUTY", "Hoàng Văn Thay");
        jdbc.sql("""
                        insert into delegation (agency_id, delegator_id, delegate_id, scope, valid_from, valid_to, document_no, recorded_at)
                        values (?, ?, ?, 'REVIEW', date '2026-10-20', date '2026-10-25', '12/UQ', now())
                        """)
                .params(team.agency(), team.head().personId(), delegate.personId())
                .update();
        long sheet = month.submit(team.member());
        assertThat(month.unread(team.head())).endsWith("SHEET_SUBMITTED");
        assertThat(month.unread(delegate)).containsExactly("SHEET_SUBMITTED");
        assertThat(page(delegate))
                .bodyText()
                .contains("Làm thay Trần Quốc Tuấn: Nguyễn Thị Hà đã gửi phiếu tự đánh giá tháng 10/2026");
        assertThat(mvc.get().uri("/notices/" + month.newest(delegate)).with(city.as(delegate.username())))
                .hasRedirectedUrl("/delegations");
        rounds.sendBack(sheet, month.me(team.head()), "Thiếu tồn tại");
        assertThat(month.unread(delegate)).isEmpty();
    }

    @Test
    void theHeadOfTheUnitOfAConcurrentPostIsAskedForAComment() {
        long unit = city.unit(team.agency(), "Văn phòng");
        Official other = city.official(team.agency(), unit, "HEAD", "Đào Thị Văn");
        jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, concurrent, valid_from)
                        values (?, ?, ?, 'MEMBER', 'Thư ký', true, date '2026-01-01')
                        """).params(team.member().personId(), team.agency(), unit).update();
        month.submit(team.member());
        assertThat(month.unread(other)).containsExactly("CONCURRENT_ASKED");
        assertThat(page(other)).bodyText().contains("kiêm nhiệm Thư ký, Văn phòng đã gửi phiếu tháng 10/2026");
    }

    @Test
    void whoeverJudgesWaitingSheetsAfterAChangeOfPostsIsToldOnce() {
        long sheet = month.submit(team.member());
        Official deputy = city.official(team.agency(), team.member().unitId(), "DEPUTY", "Hoàng Văn Phó");
        jdbc.sql("update score_sheet set reviewer1_id = ? where id = ?")
                .params(deputy.personId(), sheet)
                .update();
        for (int times = 0; times < 2; times++) {
            transaction.executeWithoutResult(status ->
                    audit.append(AuditEvent.of("sheets.reviewers-changed", "period", 1L)
                            .in(team.agency(), TestSheets.OCTOBER)
                            .with(Map.of("changes", List.of(Map.of("sheet", sheet))))));
        }
        assertThat(month.kinds(deputy)).containsExactly("SHEET_SUBMITTED");
        assertThat(month.kinds(team.head())).containsOnlyOnce("SHEET_SUBMITTED");
    }

    @Test
    void sheetOfTheHeadOfAnAgencyIsToldToTheCity() {
        String cityHr = city.granted("CITY_HR", null);
        long sheet = month.submit(team.authority());
        assertThat(mvc.get().uri("/notices").with(city.as(cityHr)))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Văn Chủ đã gửi phiếu tự đánh giá");
        assertThat(jdbc.sql("select distinct link from notice where subject_id = ? and kind = 'SHEET_SUBMITTED'")
                        .param(sheet)
                        .query(String.class)
                        .single())
                .isEqualTo("/city-heads/" + sheet + "?month=2026-10");
    }

    @Test
    void sameEventToldTwiceMakesOneNotice() {
        long sheet = month.submit(team.member());
        transaction.executeWithoutResult(status -> audit.append(
                AuditEvent.of("sheet.submitted", "score_sheet", sheet).in(team.agency())));
        assertThat(month.kinds(team.head())).containsOnlyOnce("SHEET_SUBMITTED");
    }

    @Test
    void noticeOfAChangeThatIsRolledBackDoesNotExist() {
        long sheet = month.sheet(team.member());
        transaction.executeWithoutResult(status -> {
            audit.append(AuditEvent.of("sheet.returned", "score_sheet", sheet)
                    .in(team.agency())
                    .with(Map.of("reason", "x")));
            status.setRollbackOnly();
        });
        assertThat(month.kinds(team.member())).containsExactly("MONTH_OPENED");
    }

    @Test
    void openingANoticeMarksItReadAndLeadsToTheItem() {
        long sheet = month.submit(team.member());
        assertThat(open(team.head(), month.newest(team.head())))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/team/" + sheet + "?month=2026-10");
        assertThat(month.unread(team.head())).containsExactly("MONTH_OPENED");
    }

    @Test
    void noticeOfSomebodyElseIsNotFound() {
        assertThat(open(team.member(), month.newest(team.head()))).hasStatus(404);
        assertThat(month.unread(team.head())).containsExactly("MONTH_OPENED");
    }

    @Test
    void linkToAnItemThatIsSomebodyElsesNowLeadsToASentence() {
        long sheet = month.submit(team.member());
        jdbc.sql("update score_sheet set reviewer1_id = null where id = ?")
                .param(sheet)
                .update();
        assertThat(open(team.head(), month.newest(team.head()))).hasRedirectedUrl("/notices?gone=true");
        assertThat(mvc.get().uri("/notices?gone=true").with(city.as(team.head().username())))
                .hasStatusOk()
                .bodyText()
                .contains("không còn, hoặc đã chuyển cho người khác xử lý");
    }

    @Test
    void allAreMarkedReadAtOnceAndOnlyTheOwnOnes() {
        assertThat(mvc.post()
                        .uri("/notices/read")
                        .with(city.as(team.member().username()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(month.unread(team.member())).isEmpty();
        assertThat(month.unread(team.head())).isNotEmpty();
    }

    @Test
    void unreadNoticesComeFirstPageByPage() {
        jdbc.sql("""
                        insert into notice (person_id, kind, key, month, link, created_at, read_at)
                        select :person, 'MONTH_PUBLISHED', 'page:' || n, date '2026-01-01' + (n % 9) * interval '1 month', '/', now(),
                               case when n > 3 then now() end
                        from generate_series(1, 30) n
                        """).param("person", team.member().personId()).update();
        String first = text("/notices");
        assertThat(first.split("Chưa đọc", -1)).hasSize(5);
        assertThat(first.indexOf("Chưa đọc")).isLessThan(first.indexOf("09/2026"));
        String following = first.replaceAll("(?s).*href=\"(/notices\\?after=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(text(following)).doesNotContain("Chưa đọc", "rel=\"next\"");
        assertThat(count(first) + count(text(following))).isEqualTo(31);
    }

    @Test
    void inboxCostsFewStatementsAndTheBellNone() {
        page(team.member());
        assertThat(StatementCount.of(() -> page(team.member()))).isBetween(1, 4);
    }

    @Test
    void peopleAreToldOfWorkThatOthersGiveThemAndOfTheVerdict() {
        long task = jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, assigner_id, created_by, created_at)
                        values (?, ?, date '2026-10-01', 'Lập danh sách', 'PLAN', date '2026-10-22', ?, ?, now()) returning id
                        """)
                .params(
                        team.agency(),
                        team.member().personId(),
                        team.head().personId(),
                        team.head().accountId())
                .query(Long.class)
                .single();
        tell("task.assigned", task);
        assertThat(page(team.member()))
                .bodyText()
                .contains("Trần Quốc Tuấn giao nhiệm vụ: Lập danh sách. Hạn 22/10/2026.");
        jdbc.sql("update task set progress = 100, finished_on = date '2026-10-20' where id = ?")
                .param(task)
                .update();
        tell("task.reported", task);
        assertThat(month.kinds(team.head())).endsWith("TASK_FINISHED");
        jdbc.sql("update task set quality = 'FAILED', quality_by = assigner_id, quality_at = now() where id = ?")
                .param(task)
                .update();
        tell("task.confirmed", task);
        assertThat(month.kinds(team.member())).endsWith("TASK_FAILED");
    }

    @Test
    void closedMonthIsToldToHumanResourcesAndPublicationToEverybodyWithoutAResult() {
        String hr = city.granted("HR", team.agency());
        long period = jdbc.sql("select period_id from score_sheet where id = ?")
                .param(month.sheet(team.member()))
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status ->
                audit.append(AuditEvent.of("period.closed", "period", period).in(team.agency(), TestSheets.OCTOBER)));
        assertThat(mvc.get().uri("/notices").with(city.as(hr)))
                .bodyText()
                .contains("Đã chốt kỳ tháng 10/2026, chưa công khai.");
        transaction.executeWithoutResult(status -> audit.append(
                AuditEvent.of("period.published", "period", period).in(team.agency(), TestSheets.OCTOBER)));
        assertThat(mvc.get().uri("/notices").with(city.as(hr))).bodyText().doesNotContain("chưa đọc");
        assertThat(page(team.member())).bodyText().contains("Đã công khai kết quả tháng 10/2026.");
        assertThat(open(team.member(), month.newest(team.member()))).hasRedirectedUrl("/results/2026-10");
    }

    private void tell(String action, long task) {
        transaction.executeWithoutResult(
                status -> audit.append(AuditEvent.of(action, "task", task).in(team.agency(), TestSheets.OCTOBER)));
    }

    private static int count(String page) {
        return page.split("class=\"btn btn-sm\" href=\"/notices/\\d", -1).length - 1;
    }

    private String text(String address) {
        MvcTestResult page =
                mvc.get().uri(address).with(city.as(team.member().username())).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult page(Official official) {
        return mvc.get().uri("/notices").with(city.as(official.username())).exchange();
    }

    private MvcTestResult open(Official official, long notice) {
        return mvc.get()
                .uri("/notices/" + notice)
                .with(city.as(official.username()))
                .exchange();
    }
}
