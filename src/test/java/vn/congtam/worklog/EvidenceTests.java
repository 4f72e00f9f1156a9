package vn.congtam.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.worklog.TestTasks.october;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
class EvidenceTests {

    private static final byte[] PDF = "%PDF-1.7 báo cáo".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    Official staff;
    Official head;
    Official stranger;
    long task;

    @BeforeEach
    void people() {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Minh Hạnh");
        head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        long other = city.agency();
        stranger = city.official(other, city.unit(other, "Văn phòng"), "AGENCY_HEAD", "Phạm Thu Trang");
        task = new TestTasks(jdbc).open(staff, "Báo cáo", october(25));
    }

    @Test
    void fileComesBackAsAnAttachmentToWhoeverMaySeeTheTask() {
        assertThat(upload(staff, "Báo cáo tháng 10.pdf", PDF)).hasStatus3xxRedirection();
        MvcTestResult answer = mvc.get()
                .uri("/tasks/" + task + "/evidence/" + file())
                .with(city.as(head.username()))
                .exchange();
        assertThat(answer).hasStatusOk().body().isEqualTo(PDF);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void foreignFilesDoNotExist() {
        upload(staff, "canary.pdf", PDF);
        assertThat(mvc.get().uri("/tasks/" + task + "/evidence/" + file()).with(city.as(stranger.username())))
                .hasStatus(404);
        long own = new TestTasks(jdbc).open(stranger, "Việc khác", october(25));
        assertThat(mvc.get().uri("/tasks/" + own + "/evidence/" + file()).with(city.as(stranger.username())))
                .hasStatus(404);
        assertThat(upload(stranger, "x.pdf", PDF)).hasStatus(404);
    }

    @Test
    void fileWithAFakeExtensionIsRefused() {
        assertThat(upload(staff, "bao-cao.pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa nhận tệp bao-cao.pdf", "role=\"alert\"");
        upload(staff, "bang.xlsx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1));
        upload(staff, "anh.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII));
        upload(staff, "rong.pdf", new byte[0]);
        assertThat(jdbc.sql("select count(*) from evidence where task_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void officeDocumentsAreToldApartByContent() throws IOException {
        assertThat(FileKind.of(zipWith("word/document.xml"))).contains(FileKind.WORD);
        assertThat(FileKind.of(zipWith("xl/workbook.xml"))).contains(FileKind.EXCEL);
        assertThat(FileKind.of(zipWith("evil.js"))).isEmpty();
        assertThat(FileKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains(FileKind.JPEG);
    }

    @Test
    void pathInTheFileNameIsDropped() {
        upload(staff, "C:\\Users\\ha\\..\\Tờ trình.pdf", PDF);
        assertThat(jdbc.sql("select file_name from evidence where task_id = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("Tờ trình.pdf");
    }

    private long file() {
        return jdbc.sql("select id from evidence where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private MvcTestResult upload(Official who, String name, byte[] content) {
        return mvc.post()
                .uri("/tasks/" + task + "/evidence")
                .multipart()
                .file(new MockMultipartFile("files", name, "application/pdf", content))
                .with(city.as(who.username()))
                .with(csrf())
                .exchange();
    }

    private static byte[] zipWith(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
