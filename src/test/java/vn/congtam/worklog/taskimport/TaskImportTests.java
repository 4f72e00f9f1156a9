package vn.congtam.worklog.taskimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.worklog.TestTasks;

@ApplicationTest
class TaskImportTests {

    private static final String MONTH = "?month=2026-10";
    private static final List<String> HEAD = List.of("NHIEM VU", "nguồn", "Hạn", "Số lượng", "Mã cán bộ");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    long agency;
    Official staff;
    Official head;

    @BeforeEach
    void aUnitWithOctober() {
        agency = city.agency();
        staff = city.official(agency, city.unit(agency, "Phòng Kinh tế"), "MEMBER", "Nguyễn Thị Hà");
        head = city.official(agency, staff.unitId(), "HEAD", "Trần Quốc Tuấn");
        new TestTasks(jdbc).openOctober(agency);
    }

    @Test
    void previewShowsWhatIsAddedAndConfirmationAddsItOnce() {
        String preview = stage(
                staff,
                List.of("Báo cáo tháng", "Kế hoạch", "20/10/2026", "2", ""),
                List.of("Họp", "", "15/10", "", ""));
        assertThat(get(staff, preview))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo tháng", "20/10/2026", "Thêm 2 nhiệm vụ");
        assertThat(tasks(staff)).isZero();
        assertThat(post(staff, preview.replace(MONTH, "/confirm" + MONTH + "&shown=2")))
                .hasStatus3xxRedirection();
        assertThat(tasks(staff)).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select assigner_id from task where person_id = ? and title = 'Báo cáo tháng' and source = 'PLAN' and quantity = 2")
                        .param(staff.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(head.personId());

        String again = stage(staff, List.of("Báo cáo  THÁNG", "", "20/10/2026", "2", ""));
        assertThat(get(staff, again)).hasStatusOk().bodyText().contains("Thêm 0 nhiệm vụ");
        assertThat(post(staff, again.replace(MONTH, "/confirm" + MONTH + "&shown=0")))
                .hasStatus3xxRedirection();
        assertThat(tasks(staff)).isEqualTo(2);
    }

    @Test
    void everyWrongCellIsNamedWithItsCureAndNothingIsAdded() {
        String preview = stage(
                staff,
                List.of("", "", "", "", ""),
                List.of("Sai", "Tự nghĩ ra", "31/11/2026", "-1", "KHONG-CO"),
                List.of("Đúng", "", "", "", ""),
                List.of("đúng", "", "", "", ""));
        assertThat(get(staff, preview))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ghi một trong các nguồn: Kế hoạch, Đột xuất.",
                        "không nằm trong tháng 10/2026",
                        "Số lượng",
                        "Mã cán bộ KHONG-CO không thuộc quyền phụ trách",
                        "Trùng nhiệm vụ ở dòng");
        assertThat(post(staff, preview.replace(MONTH, "/confirm" + MONTH + "&shown=1")))
                .hasStatus(422)
                .bodyText()
                .contains("nên chưa nhập dòng nào");
        assertThat(tasks(staff)).isZero();
    }

    @Test
    void leaderAssignsToTheOwnPeopleOnlyAndConfirmsTheirWork() {
        String code = code(staff);
        String preview =
                stage(head, List.of("Việc giao", "", "", "", code), List.of("Việc của bản thân", "", "", "", ""));
        assertThat(get(head, preview)).hasStatusOk().bodyText().contains("Nguyễn Thị Hà", "Thêm 2 nhiệm vụ");
        post(head, preview.replace(MONTH, "/confirm" + MONTH + "&shown=2"));
        assertThat(tasks(staff)).isEqualTo(1);
        assertThat(tasks(head)).isEqualTo(1);
        assertThat(jdbc.sql("select assigner_id from task where person_id = ?")
                        .param(staff.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(head.personId());
        assertThat(get(staff, stage(staff, List.of("Giao ngược", "", "", "", code(head)))))
                .bodyText()
                .contains("không thuộc quyền phụ trách");
    }

    @Test
    void fileOfSomebodyElseDoesNotExist() {
        String preview = stage(staff, List.of("Việc", "", "", "", ""));
        assertThat(get(head, preview)).hasStatus(404);
        assertThat(post(head, preview.replace(MONTH, "/confirm" + MONTH + "&shown=1")))
                .hasStatus(404);
    }

    @Test
    void monthClosedSincePreviewIsSaidAndChangesNothing() {
        String preview = stage(staff, List.of("Việc", "", "", "", ""));
        new TestTasks(jdbc).closeOctober(agency);
        assertThat(post(staff, preview.replace(MONTH, "/confirm" + MONTH + "&shown=1")))
                .hasStatus(409);
        assertThat(tasks(staff)).isZero();
        assertThat(upload(staff, workbook(List.of("Việc", "", "", "", "")))).hasStatus(409);
    }

    @Test
    void fileWithoutHeadingIsRefusedWithASentence() {
        assertThat(upload(staff, "không phải Excel".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(get(staff, "/tasks/import" + MONTH)).hasStatusOk().bodyText().contains("Tải tệp mẫu");
    }

    @Test
    void templateIsReadBackWithoutError() throws IOException {
        MvcTestResult template = get(staff, "/tasks/import/template.xlsx" + MONTH);
        assertThat(template).hasStatusOk();
        String preview = location(upload(staff, template.getResponse().getContentAsByteArray()));
        assertThat(get(staff, preview)).hasStatusOk().bodyText().contains("Thêm 2 nhiệm vụ");
    }

    @SafeVarargs
    private String stage(Official by, List<String>... rows) {
        return location(upload(by, workbook(rows)));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(Official by, byte[] content) {
        return mvc.post()
                .uri("/tasks/import" + MONTH)
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", "viec.xlsx", null, content))
                .with(city.as(by.username()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Official by, String address) {
        return mvc.get().uri(address).with(city.as(by.username())).exchange();
    }

    private MvcTestResult post(Official by, String address) {
        return mvc.post().uri(address).with(city.as(by.username())).with(csrf()).exchange();
    }

    private int tasks(Official of) {
        return jdbc.sql("select count(*) from task where person_id = ?")
                .param(of.personId())
                .query(Integer.class)
                .single();
    }

    private String code(Official of) {
        return jdbc.sql("select code from person where id = ?")
                .param(of.personId())
                .query(String.class)
                .single();
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Việc");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
