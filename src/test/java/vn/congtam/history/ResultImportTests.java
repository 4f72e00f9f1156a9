package vn.congtam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congtam.history.ResultList.total;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ResultImportTests {

    @Autowired
    ResultImports imports;

    @Autowired
    ImportBatches batches;

    @Autowired
    ImportedMonths months;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private Official ha;
    private Official binh;
    private long clerk;

    @BeforeEach
    void anAgencyWithTwoPeople() {
        agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        ha = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        binh = city.official(agency, unit, "HEAD", "Trần Văn Bình");
        clerk = city.official(agency, unit, "MEMBER", "Lê Thị Lan").accountId();
    }

    private static String code(Official official) {
        return official.username().toUpperCase(java.util.Locale.ROOT);
    }

    private ResultPlan plan(byte[] file) {
        return imports.preview(agency, imports.stage(agency, "kq.xlsx", file, clerk), clerk)
                .plan();
    }

    private int take(byte[] file) {
        UUID id = imports.stage(agency, "kq.xlsx", file, clerk);
        return imports.confirm(
                agency, id, imports.preview(agency, id, clerk).plan().fingerprint(), "45-TB/ĐU", clerk);
    }

    private List<String> problems(byte[] file) {
        return plan(file).errors().stream()
                .map(CellError::messageKey)
                .map(key -> key.replace("history.problem.", ""))
                .toList();
    }

    private String[] row(String month, String... rest) {
        String[] row = {code(ha), "Nguyễn Thị Hà", month, "", "", "", "", "", "", "", ""};
        System.arraycopy(rest, 0, row, 3, rest.length);
        return row;
    }

    @Test
    void takesOverGroupsTotalsAndPeopleWhoAreNotRated() {
        int added = take(ResultList.file(
                row("07/2026", "20", "19,5", "48", "6", "0.5", "", "A"),
                total(code(binh), "Trần Văn Bình", "07/2026", "90", "Hoàn thành xuất sắc nhiệm vụ"),
                row("08/2026", "", "", "", "", "", "", "KXL", "Nghỉ thai sản")));

        assertThat(added).isEqualTo(3);
        assertThat(months.of(ha.personId(), 12))
                .extracting(ImportedMonth::month, ImportedMonth::total, ImportedMonth::ratedClass, ImportedMonth::note)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 8), null, null, "Nghỉ thai sản"),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 7), new BigDecimal("93.0000"), "A", ""));
        assertThat(jdbc.sql("select source || ' ' || class || ' ' || unit_name from rated_month where person_id = ?")
                        .param(binh.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("IMPORTED A Phòng Văn hóa - Xã hội");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        byte[] file = ResultList.file(
                total(code(ha), "Nguyễn Thị Hà", "07/2026", "88,25", "B"),
                row("08/2026", "18", "18", "45", "0", "1", "80", "HTT"));
        take(file);
        ResultPlan again = plan(file);

        assertThat(again.isClean()).isTrue();
        assertThat(again.unchanged()).hasSize(2);
        assertThat(take(file)).isZero();
        assertThat(batches.of(agency)).hasSize(1);
    }

    @Test
    void oneWrongRowHoldsTheWholeListBack() {
        UUID id = imports.stage(
                agency,
                "kq.xlsx",
                ResultList.file(
                        total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B"),
                        total(code(binh), "Trần Văn Bình", "13/2026", "-3", "Giỏi")),
                clerk);
        ResultPlan plan = imports.preview(agency, id, clerk).plan();

        assertThat(plan.read()).isEqualTo(2).isEqualTo(plan.accepted() + plan.rejected());
        assertThat(plan.errors()).allMatch(error -> error.row() == 3);
        assertThat(plan.errors())
                .extracting(error -> error.column().heading())
                .containsExactly("Tháng", "Tổng điểm", "Xếp loại");
        assertThatThrownBy(() -> imports.confirm(agency, id, plan.fingerprint(), "45-TB/ĐU", clerk))
                .isInstanceOf(Refused.class);
        assertThat(batches.of(agency)).isEmpty();
    }

    @Test
    void pointsAreReconciledWithGroupsMaximaAndThresholds() {
        assertThat(problems(ResultList.file(row("07/2026", "20", "20", "50", "5", "0", "94", "A"))))
                .containsExactly("sum");
        assertThat(problems(ResultList.file(row("07/2026", "20.5", "20", "50", "0", "", "", "A"))))
                .containsExactly("overMaximum");
        assertThat(problems(ResultList.file(row("07/2026", "20", "20", "", "", "", "90", "A"))))
                .containsExactly("groupMissing", "groupMissing");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "", "", "A"))))
                .containsExactly("noPoints");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "", "100.5", "A"))))
                .containsExactly("overMaximum");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "", "89.75", "A"))))
                .containsExactly("classTooGood");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "", "89.755", "B"))))
                .containsExactly("decimals");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "", "80", "Không xếp loại"))))
                .containsExactly("notRatedPoints", "notRatedReason");
    }

    @Test
    void aDeductionIsCheckedWithoutGroupsToo() {
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "5000", "80", "B"))))
                .containsExactly("overMaximum");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "100.5", "80", "B"))))
                .containsExactly("overMaximum");
        assertThat(problems(ResultList.file(row("07/2026", "", "", "", "", "5000", "", "KXL", "Nghỉ ốm"))))
                .containsExactly("notRatedPoints");
        assertThat(take(ResultList.file(row("07/2026", "", "", "", "", "100", "80", "B"))))
                .isEqualTo(1);
    }

    @Test
    void nobodyImportsOrWithdrawsResultsOfTheirOwn() {
        byte[] file = ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B"));
        UUID id = imports.stage(agency, "kq.xlsx", file, clerk);
        ResultPlan own = imports.preview(agency, id, ha.accountId()).plan();

        assertThat(own.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.messageKey()).isEqualTo("history.problem.own"));
        assertThatThrownBy(() -> imports.confirm(agency, id, own.fingerprint(), "45-TB/ĐU", ha.accountId()))
                .isInstanceOf(Refused.class);
        take(file);
        long batch = batches.of(agency).getFirst().id();
        assertThatThrownBy(() -> imports.withdraw(agency, batch, "Nhầm", ha.accountId()))
                .isInstanceOf(Refused.class);
        imports.withdraw(agency, batch, "Nhầm", clerk);
    }

    @Test
    void exactlyTheThresholdBelongsToTheUpperClass() {
        assertThat(plan(ResultList.file(
                                total(code(ha), "Nguyễn Thị Hà", "05/2026", "90", "A"),
                                total(code(ha), "Nguyễn Thị Hà", "06/2026", "70", "B"),
                                total(code(ha), "Nguyễn Thị Hà", "07/2026", "50", "C")))
                        .isClean())
                .isTrue();
    }

    @Test
    void aClassBelowTheScoreIsAcceptedAndShown() {
        ResultPlan plan = plan(ResultList.file(row("07/2026", "", "", "", "", "", "92", "B", "Vượt tỷ lệ")));

        assertThat(plan.isClean()).isTrue();
        assertThat(plan.lower()).hasSize(1);
    }

    @Test
    void monthsAreCheckedAgainstCalendarFrameworkAndThisSystem() {
        jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select ?, date '2026-09-01', max(id), timestamptz '2026-09-03 17:00+07', timestamptz '2026-09-25 17:00+07',
                               timestamptz '2026-09-26 17:00+07', timestamptz '2026-09-28 17:00+07', timestamptz '2026-10-05 17:00+07',
                               22, now() from framework_version where code = '1841-QĐ/TU'
                        """).param(agency).update();

        assertThat(problems(ResultList.file(
                        total(code(ha), "Nguyễn Thị Hà", "09/2026", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hà", "10/2026", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hà", "01/2030", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hà", "01/2010", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hà", "12/2023", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hà", "31/02/2026", "88", "B"))))
                .containsExactly(
                        "monthScoredHere",
                        "monthNotOver",
                        "monthNotOver",
                        "noFramework",
                        "personNotThere",
                        "personNotThere",
                        "month");
    }

    @Test
    void peopleAreFoundByCodeAndComparedByName() {
        assertThat(problems(ResultList.file(
                        total("X99", "Nguyễn Thị Hà", "07/2026", "88", "B"),
                        total(code(ha), "Nguyễn Thị Hải", "07/2026", "88", "B"),
                        total(code(binh), "Trần Văn Bình", "07/2026", "88", "B"),
                        total(code(binh), "Trần Văn Bình", "7/2026", "88", "B"))))
                .containsExactly("personUnknown", "otherName", "twice");
        assertThat(plan(ResultList.file(total(
                                code(ha),
                                Normalizer.normalize("NGUYỄN THỊ HÀ", Normalizer.Form.NFD),
                                "07/2026",
                                "88",
                                "hoàn thành tốt")))
                        .isClean())
                .isTrue();
    }

    @Test
    @SuppressWarnings("FloatingPointLiteralPrecision") // as spreadsheet programs store 88.3
    void readsLeadingZerosExcelDatesAndBinaryFractions() {
        jdbc.sql("update person set code = '007' where id = ?")
                .param(ha.personId())
                .update();
        byte[] file = ResultList.file(sheet -> {
            sheet.value(0, 0, "KẾT QUẢ THÁNG 7");
            ResultList.write(sheet, 2, "GHI CHU", "xep  loai", "TỔNG ĐIỂM", "tháng", "Họ Tên", "ma can bo", "STT");
            sheet.value(3, 1, "B");
            sheet.value(3, 2, 88.299999999999997);
            sheet.value(3, 3, LocalDate.of(2026, 7, 31));
            sheet.style(3, 3).format("mm/yyyy").set();
            sheet.value(3, 4, "Nguyễn Thị Hà");
            sheet.value(3, 5, 7);
            sheet.style(3, 5).format("000").set();
        });
        ResultPlan plan = plan(file);

        assertThat(plan.file().ignored()).containsExactly("STT");
        assertThat(plan.added()).singleElement().satisfies(result -> {
            assertThat(result.row().month()).isEqualTo(YearMonth.of(2026, 7));
            assertThat(result.total()).isEqualTo(vn.congtam.shared.Points.of("88.3"));
        });
    }

    @Test
    void formulasAreErrorsOfTheirCell() {
        assertThat(plan(ResultList.file(sheet -> {
                            ResultList.write(sheet, 0, ResultList.HEADINGS);
                            ResultList.write(sheet, 1, total(code(ha), "Nguyễn Thị Hà", "07/2026", "", "B"));
                            sheet.formula(1, 8, "80+8");
                        }))
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.column()).isEqualTo(ResultColumn.TOTAL);
                    assertThat(error.messageKey()).isEqualTo("spreadsheet.cell.formula");
                });
    }

    @Test
    void aMonthWithOtherValuesIsRefusedUntilTheFirstImportIsWithdrawn() {
        take(ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B")));
        byte[] other = ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "91", "A"));
        assertThat(problems(other)).containsExactly("importedOther");
        long first = batches.of(agency).getFirst().id();

        assertThatThrownBy(() -> imports.withdraw(agency, first, " ", clerk)).isInstanceOf(Refused.class);
        imports.withdraw(agency, first, "Nhầm số", clerk);
        assertThat(months.of(ha.personId(), 12)).isEmpty();
        assertThat(take(other)).isEqualTo(1);

        assertThat(batches.get(agency, first).withdrawReason()).isEqualTo("Nhầm số");
        assertThat(batches.rows(first, 1))
                .singleElement()
                .satisfies(row -> assertThat(row.ratedClass()).isEqualTo("B"));
        assertThat(months.of(ha.personId(), 12))
                .singleElement()
                .satisfies(month -> assertThat(month.ratedClass()).isEqualTo("A"));
        assertThatThrownBy(() -> imports.withdraw(agency, first, "Lần nữa", clerk))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void importedRowsNeverChange() {
        take(ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B")));
        for (String sql : List.of(
                "update imported_month_result set total = 99 where agency_id = ?",
                "update imported_month_result set live = false, class = 'D' where agency_id = ?",
                "delete from imported_month_result where agency_id = ?",
                "update import_batch set document_no = 'x' where agency_id = ?",
                "delete from import_batch where agency_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(agency).update()).isInstanceOf(DataAccessException.class);
        }
        imports.withdraw(agency, batches.of(agency).getFirst().id(), "Nhầm", clerk);
        assertThatThrownBy(() -> jdbc.sql("update imported_month_result set live = true where agency_id = ?")
                        .param(agency)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofTwoImportsOfTheSameMonthOneWins() throws Exception {
        List<UUID> ids = List.of(
                imports.stage(
                        agency,
                        "a.xlsx",
                        ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B")),
                        clerk),
                imports.stage(
                        agency,
                        "b.xlsx",
                        ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "91", "A")),
                        clerk));
        List<String> prints = ids.stream()
                .map(id -> imports.preview(agency, id, clerk).plan().fingerprint())
                .toList();
        int won = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both =
                    List.of(confirming(ids.get(0), prints.get(0)), confirming(ids.get(1), prints.get(1)));
            for (Future<Boolean> one : pool.invokeAll(both)) {
                won += one.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(months.of(ha.personId(), 12)).hasSize(1);
    }

    private Callable<Boolean> confirming(UUID id, String fingerprint) {
        return () -> {
            try {
                return imports.confirm(agency, id, fingerprint, "45-TB/ĐU", clerk) == 1;
            } catch (Conflict late) {
                return false;
            }
        };
    }

    @Test
    void anImportedMonthIsNotOpenedForScoring() {
        take(ResultList.file(total(code(ha), "Nguyễn Thị Hà", "09/2026", "88", "B")));

        assertThatThrownBy(() -> months.requireNone(agency, YearMonth.of(2026, 9)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due,
                                                    decision_due, publish_due, working_days, opened_at)
                                select ?, date '2026-09-01', max(id), now(), now() + interval '1 day', now() + interval '2 day',
                                       now() + interval '3 day', now() + interval '4 day', 22, now() from framework_version
                                """).param(agency).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aListOfAnotherAgencyIsNotFound() {
        UUID id = imports.stage(
                agency, "a.xlsx", ResultList.file(total(code(ha), "Nguyễn Thị Hà", "07/2026", "88", "B")), clerk);

        assertThatThrownBy(() -> imports.preview(city.agency(), id, clerk)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPersonOfAnotherAgencyIsUnknownHere() {
        long other = city.agency();
        Official stranger = city.official(other, city.unit(other, "Phòng B"), "MEMBER", "Lê Văn Lạ");

        assertThat(problems(ResultList.file(total(code(stranger), "Lê Văn Lạ", "07/2026", "88", "B"))))
                .containsExactly("personUnknown");
    }
}
