package vn.congtam.worklog.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class CatalogueTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    long agency;
    String hr;
    String base;
    Official staff;
    Official judge;

    @BeforeEach
    void anAgencyWithOctober() {
        agency = city.agency();
        hr = city.granted("HR", agency);
        base = "/agencies/" + agency + "/conversion";
        staff = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Nguyễn Thị Hà");
        judge = city.official(agency, staff.unitId(), "HEAD", "Trần Quốc Tuấn");
        month("2026-10-01", "OPEN");
    }

    @Test
    void starterCatalogueIsOneClickAwayAndMarkedAsDefault() {
        assertThat(get("")).bodyText().contains("Dùng danh mục mẫu");
        assertThat(post("/start")).hasStatus3xxRedirection();
        assertThat(post("/start")).hasStatus3xxRedirection();
        assertThat(catalogue.offered(agency, OCTOBER))
                .hasSize(26)
                .allMatch(CatalogueItem::shipped)
                .allMatch(item -> item.coefficient().signum() > 0);
        assertThat(get("")).hasStatusOk().bodyText().contains("26 sản phẩm", "Mặc định");
    }

    @Test
    void underAFrameworkWithoutConversionThePageSaysThatCoefficientsHaveNoEffect() {
        assertThat(get("?month=2026-10")).hasStatusOk().bodyText().doesNotContain("không ảnh hưởng đến điểm");
        assertThat(get("?month=2026-09"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tháng 09/2026 áp dụng khung 1841-QĐ/TU",
                        "không ảnh hưởng đến điểm",
                        "/agencies/" + agency + "/frameworks/choices/new");
    }

    @Test
    void searchIgnoresAccentsAndGroupsFilter() {
        post("/start");
        assertThat(get("?q=don thu khieu nai")).bodyText().contains("Không có sản phẩm phù hợp");
        assertThat(get("?q=khieu nai giai quyet")).bodyText().contains("TD03").doesNotContain("BC01");
        assertThat(get("?group=5")).bodyText().contains("VB06", "TD03").doesNotContain("VB01");
    }

    @Test
    void changedCoefficientHoldsFromItsMonthOnAndReachesUnconfirmedTasks() {
        post("/start");
        long october = task("2026-10-20", "PENDING");
        long november = task("2026-11-20", "PENDING");
        assertThat(post("/items/BC02", form("BC02", "2,5", "2026-11"))).hasStatus3xxRedirection();
        assertThat(catalogue.find(agency, OCTOBER, "BC02").orElseThrow().coefficient())
                .isEqualByComparingTo("2");
        assertThat(catalogue
                        .find(agency, OCTOBER.plusMonths(1), "BC02")
                        .orElseThrow()
                        .coefficient())
                .isEqualByComparingTo("2.5");
        assertThat(coefficient(october)).isEqualTo("2.0000");
        assertThat(coefficient(november)).isEqualTo("2.5000");
    }

    @Test
    void confirmedTaskKeepsTheCoefficientThatItWasGiven() {
        post("/start");
        long confirmed = task("2026-10-20", "PASSED");
        post("/items/BC02", form("BC02", "9", "2026-10"));
        assertThat(coefficient(confirmed)).isEqualTo("2.0000");
    }

    @Test
    void retiredProductIsNoLongerOfferedButStaysInThePast() {
        post("/start");
        String[] retired = Stream.concat(Arrays.stream(form("BC02", "2", "2026-11")), Stream.of("retired", "true"))
                .toArray(String[]::new);
        assertThat(post("/items/BC02", retired)).hasStatus3xxRedirection();
        assertThat(catalogue.find(agency, OCTOBER.plusMonths(1), "BC02")).isEmpty();
        assertThat(catalogue.find(agency, OCTOBER, "BC02")).isPresent();
    }

    @Test
    void closedMonthKeepsItsCatalogue() {
        post("/start");
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where agency_id = ?")
                .param(agency)
                .update();
        assertThat(post("/items/BC02", form("BC02", "9", "2026-10")))
                .hasStatus(409)
                .bodyText()
                .contains("Tháng đã chốt giữ nguyên hệ số", "value=\"9\"");
        assertThatThrownBy(() -> jdbc.sql("update conversion_item set coefficient = 9 where agency_id = ?")
                        .param(agency)
                        .update())
                .hasMessageContaining("closed");
        assertThat(post("/items/BC02", form("BC02", "9", "2026-11"))).hasStatus3xxRedirection();
    }

    @Test
    void wrongValuesAreRefusedWithTheCureAndTheInputKept() {
        assertThat(post("", form("BC 02", "0", "2026-13")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Mã gồm chữ in hoa", "Hệ số phải lớn hơn 0", "Ghi tháng theo dạng MM/yyyy", "value=\"BC 02\"");
        assertThat(post("", form("BC02", "-1", "2026-10"))).hasStatus(422);
        assertThat(post("", form("BC02", "2", "2026-10"))).hasStatus3xxRedirection();
        assertThat(post("", form("bc02", "2", "2026-10")))
                .hasStatus(422)
                .bodyText()
                .contains("đã có trong danh mục");
    }

    @Test
    void importTellsEveryErrorAndTakesNothingOver() {
        MvcTestResult preview = uploaded(sheet -> {
            heading(sheet);
            row(sheet, 1, "BC01", "Báo cáo tuần", 1, 1.5);
            row(sheet, 2, "bc01", "Báo cáo tháng", 2, 2);
            row(sheet, 3, "BC03", "Báo cáo quý", 6, 2);
            row(sheet, 4, "BC04", "Báo cáo năm", 1, 0);
            row(sheet, 5, "BC05", "Báo cáo nhanh", 1, 1);
            sheet.formula(5, 3, "1+1");
        });
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Mã BC01 đã có ở dòng 2",
                        "số nguyên từ 1 đến 5",
                        "Hệ số phải lớn hơn 0",
                        "Ô chứa công thức",
                        "1 dòng nhận được, 4 dòng có lỗi")
                .doesNotContain("fingerprint");
        assertThat(catalogue.offered(agency, OCTOBER)).isEmpty();
    }

    @Test
    void importIsIdempotentAndExportReadsBack() {
        assertThat(confirmed(sheet -> {
                    heading(sheet);
                    row(sheet, 1, "BC01", "Báo cáo tuần", 1, 0.8);
                    row(sheet, 2, "BC02", "Báo cáo tháng", 2, 2);
                }))
                .hasStatus3xxRedirection();
        assertThat(catalogue.offered(agency, OCTOBER))
                .extracting(CatalogueItem::code)
                .containsExactly("BC01", "BC02");
        byte[] export = get("/catalogue.xlsx?month=2026-10").getResponse().getContentAsByteArray();
        assertThat(followed(upload(export)))
                .bodyText()
                .contains("2 dòng nhận được", "Nhập danh mục: 0 thêm mới, 0 thay đổi");
        assertThat(jdbc.sql("select count(*) from conversion_item where agency_id = ?")
                        .param(agency)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void staffReadTheCatalogueAndStrangersDoNot() {
        post("/start");
        assertThat(mvc.get().uri(base).with(city.as(staff.username())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Thêm sản phẩm");
        assertThat(mvc.get().uri(base).with(city.as(city.granted("HR", city.agency()))))
                .hasStatus(404);
    }

    private void month(String first, String status) {
        jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, status, plan_due, self_due, review_due,
                                            decision_due, publish_due, working_days, opened_at)
                        select ?, cast(? as date), (select max(id) from framework_version where code = '335/2025/NĐ-CP'), ?,
                               timestamptz '2026-10-03 17:00+07', timestamptz '2026-10-25 17:00+07',
                               timestamptz '2026-10-26 17:00+07', timestamptz '2026-10-28 17:00+07',
                               timestamptz '2026-11-05 17:00+07', 22, now()
                        """).params(agency, first, status).update();
    }

    private long task(String due, String quality) {
        return jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, progress, finished_on, quality, quality_by,
                                          quality_at, conversion_item_id, coefficient, created_at)
                        select i.agency_id, :person, date_trunc('month', cast(:due as date)), 'Báo cáo', 'PLAN', cast(:due as date),
                               100, cast(:due as date), :quality, case when :quality = 'PASSED' then :judge end,
                               case when :quality = 'PASSED' then now() end, i.id, i.coefficient, now()
                        from conversion_item i where i.agency_id = :agency and i.code = 'BC02' returning id
                        """)
                .param("person", staff.personId())
                .param("due", due)
                .param("quality", quality)
                .param("judge", judge.personId())
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    private String coefficient(long task) {
        return jdbc.sql("select coefficient::text from task where id = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private static String[] form(String code, String coefficient, String from) {
        return new String[] {
            "code", code, "name", "Báo cáo tháng", "complexity", "2", "coefficient", coefficient, "validFrom", from
        };
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(base + path).with(city.as(hr)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(base + path).with(city.as(hr)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult uploaded(Consumer<Worksheet> filling) {
        return followed(upload(file(filling)));
    }

    private MvcTestResult confirmed(Consumer<Worksheet> filling) {
        MvcTestResult staged = upload(file(filling));
        String address = staged.getResponse().getHeader("Location");
        String page = new String(followed(staged).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([^\"]*)\"").matcher(page);
        assertThat(fingerprint.find()).isTrue();
        return mvc.post()
                .uri(address + "/confirm")
                .param("fingerprint", fingerprint.group(1))
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri(base + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "danh mục.xlsx", null, content))
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult followed(MvcTestResult redirect) {
        assertThat(redirect).hasStatus3xxRedirection();
        return mvc.get()
                .uri(Objects.requireNonNull(redirect.getResponse().getHeader("Location")))
                .with(city.as(hr))
                .exchange();
    }

    private static void heading(Worksheet sheet) {
        List<String> headings = List.of("Mã sản phẩm", "Công việc", "Nhóm độ phức tạp", "Hệ số quy đổi");
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
        }
    }

    private static void row(Worksheet sheet, int row, String code, String name, int group, double coefficient) {
        sheet.value(row, 0, code);
        sheet.value(row, 1, name);
        sheet.value(row, 2, group);
        sheet.value(row, 3, coefficient);
    }

    private static byte[] file(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("Danh mục"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
