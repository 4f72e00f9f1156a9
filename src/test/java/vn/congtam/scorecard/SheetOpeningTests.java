package vn.congtam.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.organization.PostsChanged;
import vn.congtam.period.PeriodBook;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class SheetOpeningTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SheetOpening opening;

    @Autowired
    PeriodBook book;

    @Autowired
    Frameworks frameworks;

    @Autowired
    ApplicationEventPublisher events;

    private long agency;
    private long unit;
    private Official authority;
    private Official head;
    private Official member;

    @BeforeEach
    void anAgency() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
        authority = city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
    }

    @Test
    void everyOfficialGetsOneSheetWithTheFactsOfTheMonth() {
        assertThat(open().added()).isEqualTo(3);
        assertThat(sheet(member))
                .containsEntry("unit_id", unit)
                .containsEntry("unit_name", "Phòng Kinh tế")
                .containsEntry("post_id", member.postId())
                .containsEntry("role", "MEMBER")
                .containsEntry("sheet_kind", "STAFF")
                .containsEntry("duty_group", "Chuyên môn")
                .containsEntry("subject_group", "CIVIL_SERVANT")
                .containsEntry("reviewer1_id", head.personId())
                .containsEntry("reviewer2_id", null)
                .containsEntry("decider_id", authority.personId())
                .containsEntry("status", "DRAFT");
        assertThat(sheet(head)).containsEntry("sheet_kind", "LEADER").containsEntry("reviewer1_id", null);
        assertThat(sheet(authority)).containsEntry("decider_id", null);
    }

    @Test
    void datesComeFromTheCalendarAndWorkingDaysWithoutHolidays() {
        assertThat(open().period().workingDays()).isEqualTo(22);
        assertThat(dates().self().toString()).isEqualTo("2026-10-25T17:00");
    }

    @Test
    void openingTwiceChangesNothing() {
        open();
        Map<String, @Nullable Object> before = sheet(member);
        assertThat(open().added()).isZero();
        assertThat(sheet(member)).isEqualTo(before);
        assertThat(count("period")).isOne();
    }

    @Test
    void concurrentOpeningsMakeOneMonth() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<SheetOpening.Opened> task = this::open;
            List<Future<SheetOpening.Opened>> all = pool.invokeAll(List.of(task, task, task, task));
            int added = 0;
            for (Future<SheetOpening.Opened> one : all) {
                added += one.get().added();
            }
            assertThat(added).isEqualTo(3);
        }
        assertThat(count("period")).isOne();
        assertThat(count("score_sheet")).isEqualTo(3);
    }

    @Test
    void datesOutOfOrderAreRefused() {
        PeriodDates wrong = new PeriodDates(
                dates().plan(), dates().decision(), dates().review(), dates().decision(), dates().publish());
        assertThatThrownBy(() -> opening.open(agency, OCTOBER, wrong, null)).isInstanceOf(Refused.class);
        assertThat(count("period")).isZero();
    }

    @Test
    void movedDeadlinesNeedTheVersionThatWasSeen() {
        var period = open().period();
        PeriodDates later = new PeriodDates(
                dates().plan(), dates().self().plusDays(1), dates().review(), dates().decision(), dates().publish());
        book.changeDates(period, later, 0);
        assertThatThrownBy(() -> book.changeDates(period, later, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void lateJoinerIsAddedByTheUpdate() {
        var period = open().period();
        Official late = city.official(agency, unit, "MEMBER", "Vũ Thị Mới");
        assertThat(opening.counts(period)).isEqualTo(new SheetOpening.Counts(3, 1));
        assertThat(opening.addMissing(period)).isOne();
        assertThat(sheet(late)).containsEntry("reviewer1_id", head.personId());
        assertThat(opening.addMissing(period)).isZero();
    }

    @Test
    void whoLeftWithinTheMonthIsIncludedAndWhoLeftBeforeIsNot() {
        Official gone = city.official(agency, unit, "MEMBER", "Bùi Văn Đi");
        Official leaving = city.official(agency, unit, "MEMBER", "Hồ Thị Chuyển");
        ends(gone, "2026-09-30");
        ends(leaving, "2026-10-10");
        assertThat(open().added()).isEqualTo(4);
        assertThat(sheet(leaving)).containsEntry("unit_id", unit);
    }

    @Test
    void postOfTheReferenceDayDecidesOnTheUnit() {
        long other = city.unit(agency, "Phòng Văn hóa");
        moves(member, other, "2026-10-16");
        open();
        assertThat(sheet(member)).containsEntry("unit_id", other);
    }

    @Test
    void transferAfterTheOpeningKeepsTheUnitOfTheMonth() {
        var period = open().period();
        moves(member, city.unit(agency, "Phòng Văn hóa"), "2026-10-20");
        opening.addMissing(period);
        events.publishEvent(new PostsChanged(agency));
        assertThat(sheet(member)).containsEntry("unit_id", unit).containsEntry("reviewer1_id", head.personId());
        assertThat(count("score_sheet")).isEqualTo(3);
    }

    @Test
    void newHeadReviewsSheetsThatNobodyHasBegun() {
        open();
        begun(member);
        moves(head, city.unit(agency, "Phòng Văn hóa"), "2026-10-20", "HEAD");
        Official waiting = city.official(agency, unit, "MEMBER", "Vũ Thị Mới");
        open();
        Official next = newHead();
        assertThat(sheet(waiting)).containsEntry("reviewer1_id", next.personId());
        assertThat(sheet(member)).as("begun by one who still leads").containsEntry("reviewer1_id", head.personId());
    }

    @Test
    void successorTakesABegunSheetOverFromAReviewerWhoLeft() {
        open();
        begun(member);
        ends(head, "2026-10-19");
        Official next = newHead();
        assertThat(sheet(member)).containsEntry("reviewer1_id", next.personId()).containsEntry("status", "IN_REVIEW");
        assertThat(jdbc.sql(
                                "select count(*) from assessment a join score_sheet s on s.id = a.sheet_id where s.person_id = ?")
                        .param(member.personId())
                        .query(Integer.class)
                        .single())
                .as("half-done points stay")
                .isOne();
        assertThat(logged("sheets.reviewers-changed"))
                .contains("\"reviewer1\": [" + head.personId() + ", " + next.personId() + "]");
    }

    @Test
    void sheetGoesOnToTheDecisionWhenNobodyFollowsItsReviewer() {
        open();
        begun(member);
        jdbc.sql("update score_sheet set submitted_at = now() where person_id = ?")
                .param(member.personId())
                .update();
        ends(head, "2026-10-19");
        events.publishEvent(new PostsChanged(agency));
        assertThat(sheet(member))
                .containsEntry("reviewer1_id", null)
                .containsEntry("status", "SUBMITTED")
                .containsEntry("decider_id", authority.personId());
    }

    @Test
    void passedLevelKeepsItsReviewerAndALeavingSecondOneIsFollowed() {
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Thị Phó");
        jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Chuyên môn')")
                .param(deputy.postId())
                .update();
        open();
        assertThat(sheet(member))
                .containsEntry("reviewer1_id", deputy.personId())
                .containsEntry("reviewer2_id", head.personId());
        begun(member);
        jdbc.sql("update score_sheet set review_level = 1 where person_id = ?")
                .param(member.personId())
                .update();
        ends(head, "2026-10-19");
        events.publishEvent(new PostsChanged(agency));
        assertThat(sheet(member))
                .containsEntry("reviewer1_id", deputy.personId())
                .containsEntry("reviewer2_id", null)
                .containsEntry("status", "REVIEWED");
    }

    @Test
    void sheetThatComesBackToAReviewerWhoLeftGoesToTheSuccessor() {
        var period = open().period();
        begun(member);
        jdbc.sql("update score_sheet set review_level = 1, status = 'REVIEWED' where person_id = ?")
                .param(member.personId())
                .update();
        ends(head, "2026-10-19");
        Official next = newHead();
        assertThat(sheet(member)).as("passed on already").containsEntry("reviewer1_id", head.personId());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update score_sheet set review_level = 0, status = 'IN_REVIEW' where person_id = ?")
                    .param(member.personId())
                    .update();
            events.publishEvent(new SheetSentBack(period.id(), agency, period.month()));
        });
        assertThat(sheet(member)).containsEntry("reviewer1_id", next.personId()).containsEntry("status", "IN_REVIEW");
    }

    @Test
    void updateOfPeopleBringsReviewersUpToDateAndIsOnRecord() {
        var period = open().period();
        begun(member);
        ends(head, "2026-10-19");
        Official next = successor();
        assertThat(opening.addMissing(period)).isOne();
        assertThat(sheet(member)).containsEntry("reviewer1_id", next.personId());
        assertThat(logged("sheets.added")).contains(String.valueOf(next.personId()));
    }

    private SheetOpening.Opened open() {
        return opening.open(agency, OCTOBER, dates(), null);
    }

    private PeriodDates dates() {
        return PeriodDates.proposedFor(frameworks.validFor(OCTOBER).framework(), OCTOBER);
    }

    private void ends(Official official, String day) {
        jdbc.sql("update post set valid_to = ? where id = ?")
                .params(LocalDate.parse(day), official.postId())
                .update();
    }

    private void begun(Official official) {
        jdbc.sql("update score_sheet set status = 'IN_REVIEW' where person_id = ?")
                .param(official.personId())
                .update();
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, started_at, updated_at)
                        select id, period_id, 'REVIEW1', reviewer1_id, now(), now() from score_sheet where person_id = ?
                        """).param(official.personId()).update();
    }

    private Official newHead() {
        Official next = successor();
        events.publishEvent(new PostsChanged(agency));
        return next;
    }

    private Official successor() {
        Official next = city.official(agency, city.unit(agency, "Tổ tạm"), "MEMBER", "Đặng Văn Kế");
        jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, concurrent, valid_from)
                        values (?, ?, ?, 'HEAD', 'Trưởng phòng', true, '2026-10-20')
                        """).params(next.personId(), agency, unit).update();
        return next;
    }

    private String logged(String action) {
        return String.join(
                " ",
                jdbc.sql("select detail::text from audit_event where action = ? and agency_id = ?")
                        .params(action, agency)
                        .query(String.class)
                        .list());
    }

    private void moves(Official official, long toUnit, String from) {
        moves(official, toUnit, from, "MEMBER");
    }

    private void moves(Official official, long toUnit, String from, String role) {
        LocalDate day = LocalDate.parse(from);
        ends(official, day.minusDays(1).toString());
        jdbc.sql("insert into post (person_id, agency_id, unit_id, role, title, valid_from) values (?, ?, ?, ?, '', ?)")
                .params(official.personId(), agency, toUnit, role, day)
                .update();
    }

    private Map<String, @Nullable Object> sheet(Official official) {
        return jdbc.sql("select * from score_sheet where person_id = ?")
                .param(official.personId())
                .query()
                .singleRow();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where agency_id = ?")
                .param(agency)
                .query(Integer.class)
                .single();
    }
}
