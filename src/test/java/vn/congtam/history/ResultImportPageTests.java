package vn.congtam.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.congtam.history.ResultList.total;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ResultImportPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private long unit;
    private String base;
    private String hr;
    private Official ha;

    @BeforeEach
    void anAgency() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        ha = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        hr = city.granted("HR", agency);
        base = "/agencies/" + agency + "/history";
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri(base + "/uploads")
                .multipart()
                .file(new MockMultipartFile("file", "kết quả.xlsx", null, content))
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(city.as(hr)).exchange();
    }

    private String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult confirm(String preview, String document) {
        Matcher fingerprint =
                Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]+)\"").matcher(body(get(preview)));
        assertThat(fingerprint.find()).isTrue();
        return mvc.post()
                .uri(preview + "/confirm")
                .param("fingerprint", fingerprint.group(1))
                .param("document", document)
                .with(city.as(hr))
                .with(csrf())
                .exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void theTemplateItselfCanBeImported() {
        List<String> names = List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Thị Thu Hà");
        for (int i = 0; i < names.size(); i++) {
            Official official = city.official(agency, unit, "MEMBER", names.get(i));
            jdbc.sql("update person set code = ? where id = ?")
                    .params("0010" + (i + 1), official.personId())
                    .update();
        }
        MvcTestResult template = get(base + "/uploads/template.xlsx");
        assertThat(template).hasStatusOk();
        String preview = location(upload(template.getResponse().getContentAsByteArray()));

        assertThat(get(preview)).bodyText().contains("Nguyễn Văn An", "93,5").doesNotContain("strip-error");
        assertThat(confirm(preview, "Thông báo số 45-TB/ĐU")).hasStatus3xxRedirection();
        assertThat(get(base)).bodyText().contains("kết quả.xlsx", "Thông báo số 45-TB/ĐU", "08/2026", "Đang dùng");
    }

    @Test
    void errorsNameRowColumnAndCure() {
        byte[] file = ResultList.file(total("X1", "Lê Hà", "07/2026", "88", "B"));

        assertThat(get(location(upload(file))))
                .hasStatusOk()
                .bodyText()
                .contains("Mã cán bộ", "Cơ quan không có ai mang mã X1", ">2</td>", "Có 1 dòng cần sửa")
                .doesNotContain("name=\"fingerprint\"");
    }

    @Test
    void withoutDocumentNumberNothingIsImportedAndTheFormComesBack() {
        String preview = location(upload(
                ResultList.file(total(ha.username().toUpperCase(Locale.ROOT), "Nguyễn Thị Hà", "07/2026", "88", "B"))));

        assertThat(confirm(preview, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ghi số, ngày văn bản", "name=\"fingerprint\"");
    }

    @Test
    void thePersonSeesImportedMonthsMarkedAsSuchUntilWithdrawn() {
        String preview = location(upload(ResultList.file(
                total(ha.username().toUpperCase(Locale.ROOT), "Nguyễn Thị Hà", "07/2026", "88,25", "B"))));
        confirm(preview, "45-TB/ĐU");
        assertThat(mvc.get().uri("/results").with(city.as(ha.username())))
                .hasStatusOk()
                .bodyText()
                .contains("07/2026", "88,25", "nhập từ kết quả cũ", "45-TB/ĐU");
        String batch = base + "/"
                + jdbc.sql("select id from import_batch where agency_id = ?")
                        .param(agency)
                        .query(Long.class)
                        .single();
        assertThat(get(batch)).bodyText().contains("Nguyễn Thị Hà", "88,25");
        assertThat(get(batch + "?export=csv")).hasStatusOk().bodyText().contains("Nguyễn Thị Hà;", ";88,25;");
        assertThat(get(batch + "/withdraw")).bodyText().contains("Thu hồi lần nhập", "1 kết quả của 1 người");

        assertThat(mvc.post()
                        .uri(batch + "/withdraw")
                        .param("reason", "")
                        .with(city.as(hr))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ghi lý do thu hồi");
        assertThat(mvc.post()
                        .uri(batch + "/withdraw")
                        .param("reason", "Nhầm tệp")
                        .with(city.as(hr))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(base)).bodyText().contains("Đã thu hồi lúc", "Nhầm tệp");
        assertThat(mvc.get().uri("/results").with(city.as(ha.username())))
                .bodyText()
                .doesNotContain("88,25");
    }

    @Test
    void filesThatCannotBeTrustedAreRefusedWithOneSentence() {
        for (byte[] content :
                List.of(new byte[0], "mã;tên".getBytes(StandardCharsets.UTF_8), new byte[21 * 1024 * 1024])) {
            assertThat(upload(content)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(upload(ResultList.file(new String[] {"Mã cán bộ", "Họ và tên", "Tổng điểm"}, List.of())))
                .bodyText()
                .contains("Thiếu cột bắt buộc: Tháng, Xếp loại");
    }

    @Test
    void readingByOutsidersIsOnRecord() {
        String preview = location(upload(
                ResultList.file(total(ha.username().toUpperCase(Locale.ROOT), "Nguyễn Thị Hà", "07/2026", "88", "B"))));
        confirm(preview, "45-TB/ĐU");
        long batch = jdbc.sql("select id from import_batch where agency_id = ?")
                .param(agency)
                .query(Long.class)
                .single();
        assertThat(get(base + "/" + batch)).hasStatusOk();
        assertThat(views(batch)).isZero();

        for (String role : List.of("CITY_HR", "INSPECTOR")) {
            assertThat(mvc.get().uri(base + "/" + batch).with(city.as(city.granted(role, null))))
                    .hasStatusOk();
        }
        assertThat(views(batch)).isEqualTo(2);
    }

    private int views(long batch) {
        return jdbc.sql("select count(*) from audit_event where action = 'history.viewed' and subject_id = ?")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    @Test
    void cityHumanResourcesAndInspectorsReadWithoutButtons() {
        for (String role : List.of("CITY_HR", "INSPECTOR")) {
            assertThat(mvc.get().uri(base).with(city.as(city.granted(role, null))))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("type=\"file\"");
        }
    }
}
