package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class RulebookControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    String official = "";

    @BeforeEach
    void official() {
        long agency = city.agency();
        official = city.official(agency, city.unit(agency, "Phòng Văn hóa"), "MEMBER", "Nguyễn Thị Hà")
                .username();
    }

    @Test
    void anyOfficialSeesTheVersions() {
        assertThat(get("/rulebook"))
                .hasStatusOk()
                .bodyText()
                .contains("1841-QĐ/TU, bản 1", "3814-QĐ/TU, bản 1", "Đang áp dụng", "Đã thay thế", "100/100");
    }

    @Test
    void aVersionShowsSheetsRulesAndTheirSource() {
        assertThat(get("/rulebook/" + current()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tổng điểm tối đa: 100/100",
                        "Tổ chức, chủ trì cuộc họp",
                        "Thực hiện đúng quy trình, thủ tục, thẩm quyền",
                        "80 – &lt;90 %",
                        "40 – &lt;45",
                        "Loại A không quá 30 %",
                        "Bị kỷ luật trong tháng: xếp loại D.",
                        "Nghỉ ốm quá 20 ngày làm việc.",
                        "17:00, ngày 5 tháng sau",
                        "Chênh lệch từ 3 điểm",
                        "I-03",
                        "Mặc định",
                        "Theo văn bản")
                .doesNotContain("??");
    }

    @Test
    void theDecreeShowsItsConversionItsMarksAndWhomItsLimitCounts() {
        long decree = frameworks.all().stream()
                .filter(version -> version.framework().code().equals("335/2025/NĐ-CP"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(get("/rulebook/" + decree))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kết quả theo sản phẩm quy đổi",
                        "Mỗi lần thẩm định không đạt trừ 25 % chất lượng",
                        "Mỗi lần chậm trừ 25 % tiến độ",
                        "nhiều nhất 5 nhóm phức tạp",
                        "100 / 50 %",
                        "HTXS không quá 20 % số người xếp HTT",
                        "trong từng nhóm nhiệm vụ tương đồng",
                        "Bị kỷ luật trong tháng: xếp loại KHT.",
                        "Áp dụng khi cơ quan chọn")
                .doesNotContain("??");
    }

    @Test
    void everyPastVersionStaysReadable() {
        frameworks
                .all()
                .forEach(version -> assertThat(get("/rulebook/" + version.id())).hasStatusOk());
    }

    @Test
    void unknownVersionIsNotFound() {
        assertThat(get("/rulebook/999999")).hasStatus(404);
    }

    @Test
    void rulesAreForSignedInPeople() {
        assertThat(mvc.get().uri("/rulebook")).hasStatus3xxRedirection();
    }

    private long current() {
        return frameworks.validFor(YearMonth.of(2026, 10)).id();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(city.as(official)).exchange();
    }
}
