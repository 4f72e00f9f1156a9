package vn.congtam.insight.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rollup.TestYear;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestDatabase;

@ApplicationTest
class PersonnelListTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    PersonnelLists lists;

    @Autowired
    Evidence evidence;

    @Autowired
    Nominations nominations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    private TestYear year;

    @BeforeEach
    void anAgency() {
        year = new TestYear(jdbc, city);
    }

    private Circle inside() {
        return new Circle("/x", year.agency, null, true, null);
    }

    private Circle outside() {
        return new Circle("/x", year.agency, null, false, null);
    }

    private List<PersonnelRow> ask(PersonnelList list, Circle circle, String... asked) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        return lists.page(list, circle, lists.filter(list, circle, parameters));
    }

    private List<String> names(PersonnelList list, Circle circle, String... asked) {
        return ask(list, circle, asked).stream().map(PersonnelRow::name).toList();
    }

    private List<String> said(PersonnelList list, PersonnelRow row, String... asked) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        return evidence.of(row, list, lists.filter(list, inside(), parameters), VIETNAMESE);
    }

    private void task(Official of, String month, String change) {
        long task = jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, cast(? as date), 'Báo cáo thu', 'PLAN', cast(? as date) + 9, now()) returning id
                        """)
                .params(year.agency, of.personId(), month + "-01", month + "-01")
                .query(Long.class)
                .single();
        if (!change.isEmpty()) {
            jdbc.sql("update task set " + change + " where id = ?").param(task).update();
        }
    }

    private void describe(Official official, String gender, LocalDate born, String dutyGroup) {
        jdbc.sql("update person set gender = ?, birth_date = ?, duty_group = ? where id = ?")
                .params(gender, born, dutyGroup, official.personId())
                .update();
    }

    @Test
    void namesWhoHasFallenThreeMonthsInARowAndSaysHow() {
        year.months(year.member("Bùi Rơi"), JANUARY, "90", "92", "88.5", "85", "81");
        year.months(year.member("Bùi Ngang"), JANUARY, "92", "88", "85", "85");
        year.months(year.member("Bùi Hai"), JANUARY, "80", "92", "88", "85");
        year.months(year.member("Bùi Nghỉ"), JANUARY, "92", "88", "-", "85", "81");
        year.months(year.member("Bùi Lên"), JANUARY, "92", "88", "85", "81", "82");
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.WEAK, outside(), "signal", "FALLING");

        assertThat(rows).extracting(PersonnelRow::name).containsExactlyInAnyOrder("Bùi Rơi", "Bùi Nghỉ");
        PersonnelRow falling = rows.stream()
                .filter(row -> "Bùi Rơi".equals(row.name()))
                .findFirst()
                .orElseThrow();
        assertThat(falling.figures().falls()).isEqualTo(3);
        assertThat(said(PersonnelList.WEAK, falling, "signal", "FALLING"))
                .containsExactly(
                        "Điểm giảm 3 tháng liên tiếp: 92,0 → 88,5 → 85,0 → 81,0 (tháng 02/2026 đến tháng 05/2026)");
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "FALLING", "falls", "4"))
                .isEmpty();
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "FALLING", "until", "2026-04"))
                .containsExactly("Bùi Lên");
    }

    @Test
    void fallsNeedTheMonthBeforeTheFirstOneEvenInAShortSpan() {
        year.months(year.member("Bùi Rơi"), JANUARY, "92", "88", "85", "81");
        year.publishAll();
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "FALLING", "months", "3"))
                .containsExactly("Bùi Rơi");
    }

    @Test
    void namesLowClassesInARowUpToTheLastRatedMonthOnly() {
        year.months(year.member("Lê Thấp"), JANUARY, "75", "60", "45");
        year.months(year.member("Lê Đứt"), JANUARY, "60", "75", "60");
        year.months(year.member("Lê Khá"), JANUARY, "60", "60", "70");
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.WEAK, outside(), "signal", "LOW");

        assertThat(rows).extracting(PersonnelRow::name).containsExactly("Lê Thấp");
        assertThat(said(PersonnelList.WEAK, rows.getFirst()))
                .containsExactly("Xếp loại thấp 2 tháng liên tiếp: 02/2026 C, 03/2026 D");
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "LOW", "low", "1"))
                .containsExactly("Lê Thấp", "Lê Đứt");
    }

    @Test
    void classesOfAnotherFrameworkAreLowByTheirRankAndKeepTheirWords() {
        year.open(JANUARY, TestYear.FROM_335);
        year.open(JANUARY.plusMonths(1), TestYear.FROM_335);
        year.months(year.member("Lê Thấp"), JANUARY, "60", "45");
        year.publishAll();
        List<PersonnelRow> rows = ask(PersonnelList.WEAK, outside(), "signal", "LOW");
        assertThat(said(PersonnelList.WEAK, rows.getFirst()))
                .first()
                .isEqualTo("Xếp loại thấp 2 tháng liên tiếp: 01/2026 HT, 02/2026 KHT");
    }

    @Test
    void overdueShareCountsRatedMonthsAndLeavesExcusedDelaysOut() {
        Official late = year.member("Ngô Trễ");
        year.months(late, JANUARY, "80", "-");
        String done = "progress = 100, finished_on = date '2026-01-%s'";
        for (int i = 0; i < 7; i++) {
            task(late, "2026-01", done.formatted("10"));
        }
        task(late, "2026-01", done.formatted("11"));
        task(late, "2026-01", "");
        task(late, "2026-01", done.formatted("12") + ", delay_count = 0");
        task(late, "2026-02", "");
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.WEAK, outside(), "signal", "TASKS", "overdue", "20");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().figures().assigned()).isEqualTo(10);
        assertThat(rows.getFirst().figures().overdue()).isEqualTo(2);
        assertThat(said(PersonnelList.WEAK, rows.getFirst())).containsExactly("Quá hạn 2/10 nhiệm vụ (20\u00a0%)");
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "TASKS", "overdue", "21"))
                .isEmpty();
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "TASKS", "overdue", "20", "tasks", "11"))
                .isEmpty();
    }

    @Test
    void namesWhoseTasksOthersTookOverWithReasonAndTaker() {
        Official shy = year.member("Đỗ Né");
        Official busy = year.member("Đỗ Gánh");
        year.months(shy, JANUARY, "80");
        year.months(busy, JANUARY, "80");
        for (String reason : List.of("Xin không nhận", "Chậm, phải giao lại")) {
            task(shy, "2026-01", "disposition = 'HANDED_BACK', disposition_reason = '" + reason + "'");
        }
        task(
                busy,
                "2026-01",
                "origin = 'TAKEN_OVER', origin_task_id = (select max(id) from task where person_id = " + shy.personId()
                        + ")");
        task(shy, "2026-01", "");
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.AVOIDING, outside());

        assertThat(rows).extracting(PersonnelRow::name).containsExactly("Đỗ Né");
        assertThat(said(PersonnelList.AVOIDING, rows.getFirst()))
                .containsExactly(
                        "Chuyển người khác làm 2/3 nhiệm vụ (66,7\u00a0%)",
                        "Chuyển khi chưa bắt đầu: 2 nhiệm vụ",
                        "Tháng 01/2026: Báo cáo thu. Lý do: Xin không nhận. Chưa có người nhận",
                        "Tháng 01/2026: Báo cáo thu. Lý do: Chậm, phải giao lại. Người nhận: Đỗ Gánh");
        assertThat(names(PersonnelList.AVOIDING, outside(), "tasks", "3")).isEmpty();
    }

    @Test
    void tasksThatGoWithATransferAreNoAvoidance() {
        Official moved = year.member("Đỗ Chuyển");
        year.months(moved, JANUARY, "80");
        task(moved, "2026-01", "disposition = 'HANDED_BACK', disposition_reason = 'Điều động'");
        task(moved, "2026-01", "disposition = 'HANDED_BACK', disposition_reason = 'Điều động'");
        jdbc.sql("""
                        insert into personnel_move (agency_id, person_id, kind, from_post_id, effective_on, document_no, recorded_at)
                        values (?, ?, 'LEAVING', ?, date '2026-01-20', '1/QĐ', now())
                        """).params(year.agency, moved.personId(), moved.postId()).update();
        year.publishAll();
        assertThat(names(PersonnelList.AVOIDING, outside())).isEmpty();
    }

    @Test
    void findsTheStrongestWomenUnderFortyInFinance() {
        Official an = year.member("Trần Thị An");
        Official binh = year.member("Trần Thị Bình");
        Official cuc = year.member("Trần Thị Cúc");
        Official dung = year.member("Trần Văn Dũng");
        Official em = year.member("Trần Thị Em");
        Official giang = year.member("Trần Thị Giang");
        describe(an, "FEMALE", LocalDate.of(1990, 1, 1), "Tài chính - Kế toán");
        describe(binh, "FEMALE", LocalDate.of(1986, 10, 21), "Tài chính"); // 40 tomorrow
        describe(cuc, "FEMALE", LocalDate.of(1986, 10, 20), "Tài chính"); // 40 today
        describe(dung, "MALE", LocalDate.of(1990, 1, 1), "Tài chính");
        describe(em, "FEMALE", LocalDate.of(1990, 1, 1), "Văn thư");
        describe(giang, "FEMALE", LocalDate.of(1990, 1, 1), "Tài chính");
        for (Official strong : List.of(an, cuc, dung, em)) {
            year.months(strong, JANUARY, "92", "92", "92", "92", "92", "92");
        }
        year.months(binh, JANUARY, "95", "95", "95", "88", "88", "95");
        year.months(giang, JANUARY, "95", "95", "95", "95", "95", "60"); // a low month
        year.publishAll();

        List<PersonnelRow> rows =
                ask(PersonnelList.STRONG, outside(), "gender", "FEMALE", "ageTo", "39", "field", "tai chinh");

        assertThat(rows).extracting(PersonnelRow::name).containsExactly("Trần Thị Bình", "Trần Thị An");
        assertThat(Objects.requireNonNull(rows.getFirst().figures().mean()))
                .isEqualByComparingTo("92.6666666666666667");
        assertThat(said(PersonnelList.STRONG, rows.getFirst()))
                .containsExactly("Trung bình 92,67 điểm qua 6 tháng, 4 tháng xếp loại cao nhất");
        assertThat(names(
                        PersonnelList.STRONG,
                        outside(),
                        "gender",
                        "FEMALE",
                        "ageTo",
                        "39",
                        "field",
                        "tai chinh",
                        "best",
                        "67"))
                .containsExactly("Trần Thị An");
        assertThat(names(PersonnelList.STRONG, outside(), "rated", "7")).isEmpty();
    }

    @Test
    void nominatedPeopleStandInTheSourceBankUntilWithdrawn() {
        Official chosen = year.member("Vũ Đề Cử");
        year.months(chosen, JANUARY, "72");
        year.publishAll();
        jdbc.sql("""
                        insert into nomination (person_id, agency_id, by_city, reason, nominated_at, nominated_by, nominator_name)
                        values (?, ?, false, 'Có triển vọng', now(), ?, 'Trần Văn Chủ')
                        """)
                .params(chosen.personId(), year.agency, year.head.accountId())
                .update();
        assertThat(names(PersonnelList.STRONG, outside())).containsExactly("Vũ Đề Cử");
        assertThat(names(PersonnelList.STRONG, outside(), "signal", "RESULTS")).isEmpty();
        Circle own = new Circle("/x", year.agency, null, true, chosen.personId());
        assertThat(names(PersonnelList.STRONG, own)).as("the person").isEmpty();
        Circle team = new Circle("/x", year.agency, List.of(chosen.unitId()), false, null);
        assertThat(names(PersonnelList.STRONG, team, "signal", "NOMINATED"))
                .as("head of the unit")
                .isEmpty();
        jdbc.sql("""
                        update nomination set withdrawn_at = now(), withdrawn_by = nominated_by, withdrawer_name = 'A', withdraw_reason = 'B'
                        where person_id = ?
                        """).param(chosen.personId()).update();
        assertThat(names(PersonnelList.STRONG, outside())).isEmpty();
    }

    @Test
    void proposesTheBestClassOfTheMonthWithTheWorkThatABonusNames() {
        Official best = year.member("Mai Xuất Sắc");
        Official once = year.member("Mai Một Lần");
        year.months(best, JANUARY, "80", "91", "96");
        year.months(once, JANUARY, "95", "95", "89.75");
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, complete, total, class_by_score, started_at, updated_at)
                        select s.id, s.period_id, 'DECISION', ?, '{"III.1": {"points": 4, "work": "Sáng kiến số hóa"}, "III.2": {"points": 0, "work": "Không"}}',
                               true, 96, 'A', now(), now()
                        from score_sheet s where s.person_id = ? and s.month = date '2026-03-01'
                        """).params(year.head.personId(), best.personId()).update();
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.COMMENDED, outside());

        assertThat(rows).extracting(PersonnelRow::name).containsExactly("Mai Xuất Sắc");
        assertThat(said(PersonnelList.COMMENDED, rows.getFirst()))
                .containsExactly(
                        "Xếp loại A, 96,0 điểm; loại cao nhất 2 tháng liên tiếp", "Có điểm thưởng: Sáng kiến số hóa");
        assertThat(names(PersonnelList.COMMENDED, outside(), "row", "3")).isEmpty();
    }

    @Test
    void namesWhoWasNeverOrNotLatelyRated() {
        Official rated = year.member("Hồ Đủ");
        Official lapsed = year.member("Hồ Lâu");
        Official newcomer = year.member("Hồ Mới");
        year.member("Hồ Chưa");
        year.months(rated, JANUARY, "80", "80", "80", "80");
        year.months(lapsed, JANUARY, "80", "-", "-", ".");
        jdbc.sql("update post set valid_from = date '2026-04-02' where id = ?")
                .param(newcomer.postId())
                .update();
        year.publishAll();

        List<PersonnelRow> rows = ask(PersonnelList.UNRATED, outside());

        assertThat(rows).extracting(PersonnelRow::name).containsExactlyInAnyOrder("Trần Văn Chủ", "Hồ Chưa", "Hồ Lâu");
        PersonnelRow long_ = rows.stream()
                .filter(row -> "Hồ Lâu".equals(row.name()))
                .findFirst()
                .orElseThrow();
        assertThat(said(PersonnelList.UNRATED, long_))
                .containsExactly(
                        "Tháng xếp loại gần nhất: 01/2026",
                        "Tháng 02/2026 không xếp loại: nghỉ thai sản",
                        "Tháng 03/2026 không xếp loại: nghỉ thai sản");
        assertThat(names(PersonnelList.UNRATED, outside(), "signal", "LAPSED")).containsExactly("Hồ Lâu");
        assertThat(names(PersonnelList.UNRATED, outside(), "months", "4", "signal", "LAPSED"))
                .isEmpty();
    }

    @Test
    void closedMonthsCountForThoseInChargeOnlyAndNeverForTheReader() {
        Official falling = year.member("Bùi Rơi");
        Official clerk = year.member("Bùi Nhân Sự");
        year.months(falling, JANUARY, "92", "88", "85", "81");
        year.months(clerk, JANUARY, "92", "88", "85", "81");
        year.closeAll();
        Circle reads = new Circle("/x", year.agency, null, true, clerk.personId());
        assertThat(names(PersonnelList.WEAK, reads, "signal", "FALLING")).containsExactly("Bùi Rơi");
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "FALLING", "until", "2026-04"))
                .isEmpty();
        year.publishAll();
        assertThat(names(PersonnelList.WEAK, reads, "signal", "FALLING"))
                .containsExactlyInAnyOrder("Bùi Rơi", "Bùi Nhân Sự");
    }

    @Test
    void whoMovedAwayStaysOnTheListsOfTheTimeBeforeAndTakesTheResultsAlong() {
        TestYear other = new TestYear(jdbc, city);
        Official moved = year.member("Lê Chuyển");
        year.months(moved, JANUARY, "92", "88", "85");
        year.transfer(moved, other, "2026-03-31");
        other.months(moved, YearMonth.of(2026, 4), "81");
        year.publishAll();
        other.publishAll();
        Circle there = new Circle("/x", other.agency, null, true, null);
        assertThat(names(PersonnelList.WEAK, there, "signal", "FALLING")).containsExactly("Lê Chuyển");
        assertThat(names(PersonnelList.WEAK, inside(), "signal", "FALLING", "until", "2026-04"))
                .isEmpty();
        assertThat(names(PersonnelList.WEAK, inside(), "signal", "FALLING", "until", "2026-03", "falls", "2"))
                .containsExactly("Lê Chuyển");
    }

    @Test
    void importedMonthsCount() {
        Official old = year.member("Lê Cũ");
        for (int month = 1; month < 4; month++) {
            imported(year, old, YearMonth.of(2025, month), 90 - month, "B");
        }
        assertThat(names(PersonnelList.WEAK, outside(), "signal", "FALLING", "falls", "2"))
                .containsExactly("Lê Cũ");
    }

    private void imported(TestYear in, Official of, YearMonth month, int total, String letter) {
        long batch = jdbc.sql("""
                        insert into import_batch (agency_id, file_name, sha256, document_no, imported_at, imported_by)
                        values (?, 'a.xlsx', repeat('0', 64), '45-TB/ĐU', now(), ?) returning id
                        """)
                .params(in.agency, in.head.accountId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into imported_month_result (batch_id, agency_id, row_number, person_id, month, unit_id, unit_name, duty_group,
                            framework_version_id, rated, total, class_by_score, class)
                        select ?, ?, 2, ?, ?, ?, 'Văn phòng', '', max(id), true, ?, ?, ? from framework_version where code = '1841-QĐ/TU'
                        """)
                .params(batch, in.agency, of.personId(), month.atDay(1), in.unit, total, letter, letter)
                .update();
    }

    @Test
    void ofTwoResultsOfAMonthTheOneOfTheSystemCounts() {
        Official twice = year.member("Lê Đôi");
        year.months(twice, JANUARY, "75", "60", "45");
        year.publishAll();
        TestYear before = new TestYear(jdbc, city);
        imported(before, twice, JANUARY.plusMonths(1), 95, "A");
        imported(before, twice, JANUARY, 95, "A");
        imported(before, twice, JANUARY.minusMonths(1), 80, "B");

        List<PersonnelRow> rows = ask(PersonnelList.WEAK, outside(), "signal", "ANY", "falls", "3");

        assertThat(rows).extracting(PersonnelRow::name).containsExactly("Lê Đôi");
        assertThat(rows.getFirst().figures().low()).isEqualTo(2);
        assertThat(rows.getFirst().figures().falls()).isEqualTo(3);
        assertThat(rows.getFirst().marks()).hasSize(4);
        assertThat(names(PersonnelList.STRONG, outside(), "best", "0", "rated", "1"))
                .isEmpty();
    }

    @Test
    void aFieldOfTheCityIsFoundByAllItsWordsWhereverItStands() {
        Official found = year.member("Đào Tài");
        Official other = year.member("Đào Văn");
        describe(found, "FEMALE", LocalDate.of(1990, 1, 1), "Tài chính - Kế toán");
        describe(other, "FEMALE", LocalDate.of(1990, 1, 1), "Tài chính");
        for (Official strong : List.of(found, other)) {
            year.months(strong, JANUARY, "92", "92", "92", "92", "92", "92");
        }
        year.publishAll();
        Circle all = new Circle("/city-personnel", null, null, false, null);
        assertThat(names(PersonnelList.STRONG, all, "until", "2026-06", "q", "dao", "field", "ke tai chinh"))
                .containsExactly("Đào Tài");
        assertThat(names(PersonnelList.STRONG, all, "until", "2026-06", "q", "dao", "field", "phap che"))
                .isEmpty();
    }

    @Test
    void theCityReadsEveryAgencyAndFiltersByOne() {
        TestYear other = new TestYear(jdbc, city);
        year.months(year.member("Bùi Rơi Đây"), YearMonth.of(2024, 1), "92", "88", "85", "81");
        other.months(other.member("Bùi Rơi Kia"), YearMonth.of(2024, 1), "92", "88", "85", "81");
        year.publishAll();
        other.publishAll();
        Circle all = new Circle("/city-personnel", null, null, false, null);
        assertThat(names(PersonnelList.WEAK, all, "signal", "FALLING", "until", "2024-04", "q", "bui roi"))
                .containsExactly("Bùi Rơi Đây", "Bùi Rơi Kia");
        assertThat(names(
                        PersonnelList.WEAK,
                        all,
                        "signal",
                        "FALLING",
                        "until",
                        "2024-04",
                        "agency",
                        String.valueOf(other.agency)))
                .containsExactly("Bùi Rơi Kia");
    }

    @Test
    void theLineOfTheCityFollowsWhicheverMonthsCount() {
        TestYear other = new TestYear(jdbc, city);
        Official moved = year.member("Lê Chuyển");
        year.months(moved, JANUARY, "92", "60");
        other.months(moved, JANUARY.plusMonths(1), "75");
        assertThat(line(moved)).isEmpty();
        year.publishAll();
        other.publishAll();
        assertThat(line(moved)).isEqualTo("AC");
        year.transfer(moved, other, "2026-02-10");
        assertThat(line(moved)).isEqualTo("AB");
        jdbc.sql("delete from post where person_id = ? and agency_id = ?")
                .params(moved.personId(), other.agency)
                .update();
        jdbc.sql("update post set valid_to = null where id = ?")
                .param(moved.postId())
                .update();
        assertThat(line(moved)).isEqualTo("AC");
    }

    @Test
    void aPostChangedWhileTheMonthIsPublishedCountsAllTheSame() throws SQLException {
        TestYear other = new TestYear(jdbc, city);
        Official moved = year.member("Lê Trễ");
        year.months(moved, JANUARY, "92");
        year.publishAll();
        other.months(moved, JANUARY, "51");
        other.closeAll();
        try (Connection staff = TestDatabase.connect(TestDatabase.url(), TestDatabase.APP);
                PreparedStatement move =
                        staff.prepareStatement("update post set agency_id = ?, unit_id = ? where id = ?");
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            staff.setAutoCommit(false);
            move.setLong(1, other.agency);
            move.setLong(2, other.unit);
            move.setLong(3, moved.postId());
            move.executeUpdate();
            Future<?> publication = threads.submit(other::publishAll);
            assertThatThrownBy(() -> publication.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            staff.commit();
            assertThat(publication).succeedsWithin(Duration.ofSeconds(10));
        }
        assertThat(line(moved)).isEqualTo("C");
    }

    @Test
    void nobodyElseWritesTheLines() {
        assertThatThrownBy(() ->
                        jdbc.sql("update published_months set classes = 'A'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> jdbc.sql("select line_up_months('{1}')").query().singleRow())
                .hasStackTraceContaining("permission denied");
    }

    /** Classes of 2026 as the city reads them. */
    private String line(Official official) {
        return jdbc.sql("select substr(classes, 97) from published_months where person_id = ?")
                .param(official.personId())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
