package vn.congtam.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class OpeningScreenTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    private long agency;
    private String hr;

    @BeforeEach
    void anAgencyWithTwoPeople() {
        agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        hr = city.granted("HR", agency);
    }

    @Test
    void datesAreProposedAndTheMonthOpensOnce() {
        assertThat(get(hr, "2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-10-25T17:00", "Ngày làm việc trong tháng: 22");
        assertThat(open("2026-10", "2026-10-25T17:00")).hasStatus3xxRedirection();
        assertThat(get(hr, "2026-10")).bodyText().contains("Số phiếu", "<b>2</b>", "Cập nhật danh sách");
    }

    @Test
    void datesOutOfOrderAreMarkedAndKept() {
        assertThat(open("2026-10", "2026-10-30T17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Các hạn phải theo thứ tự", "2026-10-30T17:00");
        assertThat(open("2026-10", "mai")).hasStatus(422).bodyText().contains("Nhập ngày và giờ.");
    }

    @Test
    void aFormWithoutTheVersionIsStaleAndNeverAnError() {
        open("2026-10", "2026-10-25T17:00");
        var request = mvc.post()
                .uri("/agencies/" + agency + "/period/dates?month=2026-10")
                .with(city.as(hr))
                .with(csrf())
                .param("plan", "2026-10-03T17:00")
                .param("self", "2026-10-24T17:00")
                .param("review", "2026-10-26T17:00")
                .param("decision", "2026-10-28T17:00")
                .param("publish", "2026-10-28T18:00");
        assertThat(request).hasStatus(409);
        assertThat(request.param("version", "x")).hasStatus(422);
    }

    @Test
    void distantMonthIsNotOpened() {
        assertThat(open("2027-05", "2027-05-25T17:00")).hasStatus(422);
    }

    @Test
    void humanResourcesOfAnotherAgencyFindNothing() {
        assertThat(get(city.granted("HR", city.agency()), "2026-10")).hasStatus(404);
    }

    private MvcTestResult get(String user, String month) {
        return mvc.get()
                .uri("/agencies/" + agency + "/period?month=" + month)
                .with(city.as(user))
                .exchange();
    }

    private MvcTestResult open(String month, String self) {
        return mvc.post()
                .uri("/agencies/" + agency + "/period?month=" + month)
                .with(city.as(hr))
                .with(csrf())
                .param("plan", month + "-03T17:00")
                .param("self", self)
                .param("review", month + "-26T17:00")
                .param("decision", month + "-28T17:00")
                .param("publish", month + "-28T18:00")
                .param("version", "0")
                .exchange();
    }
}
