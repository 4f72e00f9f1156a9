package vn.congtam.organization.staffimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class StaffImportPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    private String base;
    private String hr;

    @BeforeEach
    void anEmptyAgency() {
        long agency = city.agency();
        hr = city.granted("HR", agency);
        base = "/agencies/" + agency + "/organization";
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri(base + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "danh sách.xlsx", null, content))
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(city.as(hr)).exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void theTemplateItselfCanBeImported() throws Exception {
        MvcTestResult template = get(base + "/import/template.xlsx");
        assertThat(template).hasStatusOk();
        String preview = location(upload(template.getResponse().getContentAsByteArray()));

        String page = get(preview).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Nguyễn Văn An", "Phòng Văn hóa - Xã hội › Tổ Bảo trợ xã hội")
                .doesNotContain("strip-error");
        Matcher fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(fingerprint.find()).isTrue();
        assertThat(mvc.post()
                        .uri(preview + "/confirm")
                        .param("fingerprint", fingerprint.group(1))
                        .with(city.as(hr))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(base)).bodyText().contains("Nguyễn Văn An", "Tổ Bảo trợ xã hội");
    }

    @Test
    void errorsNameRowColumnAndCure() {
        List<String[]> rows = new ArrayList<>(StaffList.people(2));
        rows.add(StaffList.row("99", "Lê Hà", "Phòng A", "", "", "Sếp", "01/01/2025"));

        assertThat(get(location(upload(StaffList.file(rows)))))
                .hasStatusOk()
                .bodyText()
                .contains("Vai trò lãnh đạo", "“Sếp” không có trong danh mục", ">4</td>", "Có 1 dòng cần sửa")
                .doesNotContain("name=\"fingerprint\"");
    }

    @Test
    void filesThatCannotBeTrustedAreRefusedWithOneSentence() throws IOException {
        assertRefused(new byte[0], "Chưa chọn tệp");
        assertRefused("mã;tên".getBytes(StandardCharsets.UTF_8), "không phải là tệp Excel");
        assertRefused(zip(Map.of("word/document.xml", "<x/>")), "không phải là tệp Excel");
        assertRefused(
                zip(Map.of("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")),
                "tham chiếu ra bên ngoài");
        assertRefused(zip(Map.of("xl/workbook.xml", "<workbook/>")), "Không đọc được tệp");
        byte[] whole = StaffList.file(StaffList.people(3));
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "Không đọc được tệp");
        assertRefused(new byte[21 * 1024 * 1024], "lớn hơn 20 MB");
        assertRefused(
                StaffList.file(new String[] {"Mã cán bộ", "Họ và tên", "Ngày sinh"}, List.of()),
                "Thiếu cột bắt buộc: Đối tượng, Đơn vị, Từ ngày");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertRefused(out.toByteArray(), "lớn bất thường");
    }

    @Test
    void anotherAgencysPreviewIsNotFound() {
        String preview = location(upload(StaffList.file(StaffList.people(1))));
        base = "/agencies/" + city.agency() + "/organization";

        assertThat(mvc.get().uri(preview).with(city.as(city.granted("HR", city.agency()))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(base + "/import")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void assertRefused(byte[] content, String sentence) {
        assertThat(upload(content))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
