package vn.congtam.organization.staffimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.UnitInfo;
import vn.congtam.organization.Units;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class StaffImportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    @Autowired
    StaffImports imports;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Units units;

    private long agency;

    @BeforeEach
    void anEmptyAgency() {
        agency = city.agency();
    }

    private ImportPlan plan(byte[] file) {
        return imports.preview(agency, imports.stage(agency, "danh-sach.xlsx", file, 1))
                .plan();
    }

    private ImportPlan take(byte[] file) {
        UUID id = imports.stage(agency, "danh-sach.xlsx", file, 1);
        return imports.confirm(agency, id, imports.preview(agency, id).plan().fingerprint());
    }

    private ImportPlan take(List<String[]> rows) {
        return take(StaffList.file(rows));
    }

    private PersonInfo person(String code) {
        return people.ofAgency(agency, TODAY).stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesOverAWholeListWithUnitsPeopleAndPosts() {
        ImportPlan plan = take(StaffList.people(300));

        assertThat(plan.read()).isEqualTo(300).isEqualTo(plan.accepted() + plan.rejected());
        assertThat(plan.added()).hasSize(300);
        assertThat(people.ofAgency(agency, TODAY))
                .hasSize(300)
                .allSatisfy(p -> assertThat(p.unitId()).isNotNull());
        assertThat(units.ofAgency(agency)).extracting(UnitInfo::depth).containsOnly(0, 1);
        assertThat(person("00001").role()).isEqualTo(PostRole.HEAD);
    }

    @Test
    void titlesOfHeadsSayWhoIsNotAppointed() {
        take(List.of(
                StaffList.row(
                        "01", "Lê Thị Thu Hà", "Phòng Văn hóa", "", "Q.Trưởng phòng", "Trưởng đơn vị", "01/01/2025"),
                StaffList.row(
                        "02", "Vũ Văn Hai", "Phòng Kinh tế", "", "PHỤ TRÁCH phòng", "Trưởng đơn vị", "01/01/2025"),
                StaffList.row("03", "Đỗ Văn Ba", "Phòng Kinh tế", "", "Phụ trách kế toán", "", "01/01/2025")));
        assertThat(acting()).containsExactly("ACTING", "IN_CHARGE", "none");
        take(List.<String[]>of(StaffList.row(
                "01", "Lê Thị Thu Hà", "Phòng Văn hóa", "", "Trưởng phòng", "Trưởng đơn vị", "01/01/2025")));
        assertThat(acting()).containsExactly("none", "IN_CHARGE", "none");
    }

    private List<String> acting() {
        return jdbc.sql("""
                        select coalesce(t.acting, 'none') as acting from post t join person p on p.id = t.person_id
                        where t.agency_id = ? and t.valid_to is null order by p.code
                        """)
                .param(agency)
                .query((row, n) -> row.getString("acting"))
                .list();
    }

    @Test
    void theSameListAgainChangesNothing() {
        take(StaffList.people(60));
        ImportPlan again = take(StaffList.people(60));

        assertThat(again.unchanged()).hasSize(60);
        assertThat(again.changesAnything()).isFalse();
        assertThat(again.newUnits()).isEmpty();
        assertThat(count("post")).isEqualTo(60);
    }

    @Test
    void aChangedPostEndsTheOldOneTheDayBefore() {
        take(List.<String[]>of(
                StaffList.row("01", "Lê Thị Thu Hà", "Phòng Văn hóa", "", "Chuyên viên", "", "01/01/2025")));
        ImportPlan plan = take(List.<String[]>of(StaffList.row(
                "01", "Lê Thị Thu Hà", "Phòng Kinh tế", "", "Phó trưởng phòng", "Cấp phó", "01/10/2026")));

        assertThat(plan.changed())
                .singleElement()
                .satisfies(p -> assertThat(p.changes())
                        .extracting(Change::column)
                        .containsExactly(Column.UNIT, Column.TITLE, Column.ROLE, Column.FROM));
        assertThat(jdbc.sql(
                                "select valid_from || '/' || coalesce(valid_to::text, '') from post where agency_id = ? order by valid_from")
                        .param(agency)
                        .query(String.class)
                        .list())
                .containsExactly("2025-01-01/2026-09-30", "2026-10-01/");
    }

    @Test
    void headsMayChangePlacesInOneList() {
        take(List.of(
                StaffList.row("01", "Lê Hà", "Phòng A", "", "Trưởng phòng", "Trưởng đơn vị", "01/01/2025"),
                StaffList.row("02", "Lê Hải", "Phòng B", "", "Trưởng phòng", "Trưởng đơn vị", "01/01/2025")));
        take(List.of(
                StaffList.row("01", "Lê Hà", "Phòng B", "", "Trưởng phòng", "Trưởng đơn vị", "01/01/2025"),
                StaffList.row("02", "Lê Hải", "Phòng A", "", "Trưởng phòng", "Trưởng đơn vị", "01/01/2025")));
        take(List.of(
                StaffList.row("01", "Lê Hà", "Phòng A", "", "Trưởng phòng", "Trưởng đơn vị", "01/06/2026"),
                StaffList.row("02", "Lê Hải", "Phòng B", "", "Trưởng phòng", "Trưởng đơn vị", "01/06/2026")));

        assertThat(person("01").unitName()).isEqualTo("Phòng A");
        assertThat(person("02").unitName()).isEqualTo("Phòng B");
    }

    @Test
    void headingsMayComeInAnyOrderAndSpelling() {
        String[] headings = {"TU NGAY", "don vi", "  Họ  và tên ", "mã cán bộ", "ĐỐI TƯỢNG", "Ghi chú"};
        ImportPlan plan = take(StaffList.file(
                headings,
                List.<String[]>of(new String[] {"1/3/2025", "Phòng Văn hóa", "Lê Hà", "007", "công chức", "x"})));

        assertThat(plan.file().ignored()).containsExactly("Ghi chú");
        assertThat(person("007").fullName()).isEqualTo("Lê Hà");
    }

    @Test
    void readsExcelDatesAndKeepsLeadingZeros() {
        take(StaffList.file(sheet -> {
            for (int i = 0; i < StaffList.HEADINGS.length; i++) {
                sheet.value(2, i, StaffList.HEADINGS[i]);
            }
            sheet.value(0, 0, "DANH SÁCH CÁN BỘ");
            sheet.value(3, 0, 123);
            sheet.style(3, 0).format("00000").set();
            sheet.value(3, 1, Normalizer.normalize("Nguyễn Thị Hà", Normalizer.Form.NFD));
            sheet.value(3, 2, LocalDate.of(1990, 9, 2));
            sheet.style(3, 2).format("dd/MM/yyyy").set();
            sheet.value(3, 4, "Viên chức");
            sheet.value(3, 5, "Trạm Y tế");
            sheet.value(3, 12, LocalDate.of(2025, 3, 1));
        }));

        assertThat(person("00123").fullName()).isEqualTo("Nguyễn Thị Hà");
        assertThat(person("00123").birthDate()).isEqualTo(LocalDate.of(1990, 9, 2));
    }

    @Test
    void oneWrongRowHoldsTheWholeListBack() {
        List<String[]> rows = new ArrayList<>(StaffList.people(5));
        rows.add(StaffList.row("", "Lê Hà", "Phòng số 1", "Khối chuyên môn", "", "Giám đốc", "31/02/2025"));
        UUID id = imports.stage(agency, "x.xlsx", StaffList.file(rows), 1);
        ImportPlan plan = imports.preview(agency, id).plan();

        assertThat(plan.errors())
                .extracting(CellError::row, CellError::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7, Column.CODE),
                        org.assertj.core.groups.Tuple.tuple(7, Column.ROLE),
                        org.assertj.core.groups.Tuple.tuple(7, Column.FROM));
        assertThat(plan.accepted()).isEqualTo(5);
        assertThat(plan.rejected()).isEqualTo(1);
        assertThatThrownBy(() -> imports.confirm(agency, id, plan.fingerprint()))
                .isInstanceOf(Refused.class);
        assertThat(count("person")).isZero();
    }

    @Test
    void namesEveryClashInsideTheList() {
        ImportPlan plan = plan(StaffList.file(List.of(
                StaffList.row("01", "Lê Hà", "Phòng A", "", "", "Trưởng đơn vị", "01/01/2025"),
                StaffList.row("01", "Lê Hải", "Phòng A", "", "", "", "01/01/2025"),
                StaffList.row("03", "Lê Hạnh", "Phòng A", "", "", "Trưởng đơn vị", "01/06/2025"),
                StaffList.row("04", "Lê Hoa", "Tổ 1", "Phòng không có", "", "", "01/01/2025"),
                StaffList.row("05", "Lê Hồng", "Tổ 2", "Tổ 3", "", "", "01/01/2025"),
                StaffList.row("06", "Lê Huệ", "Tổ 3", "Tổ 2", "", "", "01/01/2025"))));

        assertThat(plan.errors())
                .extracting(CellError::messageKey)
                .map(key -> key.replace("organization.import.problem.", ""))
                .containsExactly("codeTwice", "twoHeads", "parentMissing", "unitCycle", "unitCycle");
    }

    @Test
    void aHeadWhoStaysInPlaceIsNotPushedOut() {
        take(List.<String[]>of(StaffList.row("01", "Lê Hà", "Phòng A", "", "", "Trưởng đơn vị", "01/01/2025")));
        ImportPlan plan = plan(StaffList.file(
                List.<String[]>of(StaffList.row("02", "Lê Hải", "Phòng A", "", "", "Trưởng đơn vị", "01/01/2026"))));

        assertThat(plan.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.arguments()).contains("Lê Hà"));
    }

    @Test
    void aConfirmationOfAStalePreviewIsAConflict() {
        UUID id = imports.stage(agency, "x.xlsx", StaffList.file(StaffList.people(3)), 1);
        String seen = imports.preview(agency, id).plan().fingerprint();
        take(StaffList.people(2));

        assertThatThrownBy(() -> imports.confirm(agency, id, seen)).isInstanceOf(Conflict.class);
        assertThat(count("person")).isEqualTo(2);
    }

    @Test
    void aListOfAnotherAgencyIsNotFound() {
        UUID id = imports.stage(agency, "x.xlsx", StaffList.file(StaffList.people(1)), 1);

        assertThatThrownBy(() -> imports.preview(city.agency(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void formulasAreErrorsOfTheirCell() {
        ImportPlan plan = plan(StaffList.file(sheet -> {
            for (int i = 0; i < StaffList.HEADINGS.length; i++) {
                sheet.value(0, i, StaffList.HEADINGS[i]);
            }
            String[] row = StaffList.row("01", "", "Phòng A", "", "", "", "01/01/2025");
            for (int i = 0; i < row.length; i++) {
                sheet.value(1, i, row[i]);
            }
            sheet.formula(1, 1, "A1");
        }));

        assertThat(plan.errors()).singleElement().satisfies(e -> {
            assertThat(e.column()).isEqualTo(Column.FULL_NAME);
            assertThat(e.messageKey()).endsWith("formula");
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where agency_id = ?")
                .param(agency)
                .query(Long.class)
                .single();
    }
}
