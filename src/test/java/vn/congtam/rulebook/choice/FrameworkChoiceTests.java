package vn.congtam.rulebook.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class FrameworkChoiceTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    @Autowired
    FrameworkChoices choices;

    @Autowired
    JdbcClient jdbc;

    private long agency;
    private String hr = "";

    @BeforeEach
    void anAgencyWithTwoPeople() {
        agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        hr = city.granted("HR", agency);
    }

    @Test
    void anAgencyRunsOctoberUnder1841AndNovemberUnder335() {
        assertThat(open("2026-10")).hasStatus3xxRedirection();
        assertThat(choose(decree(), "2026-11", true)).hasStatus3xxRedirection();
        assertThat(get("/period?month=2026-11"))
                .bodyText()
                .contains("Khung áp dụng: 335/2025/NĐ-CP, bản 1", "12/QĐ-UBND");
        assertThat(open("2026-11")).hasStatus3xxRedirection();

        assertThat(codeOf("2026-10")).isEqualTo("1841-QĐ/TU");
        assertThat(codeOf("2026-11")).isEqualTo("335/2025/NĐ-CP");
        assertThat(get("/frameworks")).hasStatusOk().bodyText().contains("Đã mở kỳ", "12/QĐ-UBND", "11/2026");
    }

    @Test
    void aChoiceIsAskedTwice() {
        assertThat(choose(decree(), "2026-11", false))
                .hasStatusOk()
                .bodyText()
                .contains("Áp dụng khung 335/2025/NĐ-CP từ tháng 11/2026?", "12/QĐ-UBND");
        assertThat(frameworks.validFor(agency, NOVEMBER).framework().code()).isEqualTo("1841-QĐ/TU");
    }

    @Test
    void theLatestChoiceOfAMonthAppliesAndOthersKeepTheFrameworkOfTheCity() {
        choices.choose(agency, NOVEMBER, decree(), "1/QĐ", null);
        choices.choose(agency, DECEMBER, current(), "2/QĐ", null);
        assertThat(frameworks.validFor(agency, NOVEMBER).id()).isEqualTo(decree());
        assertThat(frameworks.validFor(agency, DECEMBER).id()).isEqualTo(current());
        choices.choose(agency, NOVEMBER, current(), "3/QĐ", null);
        assertThat(frameworks.validFor(agency, NOVEMBER).id()).isEqualTo(current());
        assertThat(frameworks.validFor(city.agency(), NOVEMBER).id()).isEqualTo(current());
        assertThat(choices.history(agency)).extracting(ChoiceLine::documentNo).containsExactly("3/QĐ", "2/QĐ", "1/QĐ");
    }

    @Test
    void anOpenedOrPastMonthIsNotChosenFor() {
        open("2026-10");
        open("2026-11");
        assertThat(choose(decree(), "2026-11", true))
                .hasStatus(409)
                .bodyText()
                .contains("đã mở", "Chọn từ tháng 12/2026", "12/QĐ-UBND");
        assertThatThrownBy(() -> choices.choose(agency, YearMonth.of(2026, 9), decree(), "1/QĐ", null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choices.choose(agency, YearMonth.of(2026, 10), decree(), "1/QĐ", null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> insert(agency, "2026-11-01", decree())).hasMessageContaining("is opened");
    }

    @Test
    void onlyMonthsThatAreOfferedAreAccepted() {
        YearMonth last = choices.choosable(agency).getLast();
        assertThat(choose(decree(), last.toString(), false)).hasStatusOk();
        assertThat(choose(decree(), last.plusMonths(1).toString(), false))
                .hasStatus(422)
                .bodyText()
                .contains("Tháng này quá xa");
        assertThat(choose(decree(), "2099-12", true)).hasStatus(422);
    }

    @Test
    void anExpiredFrameworkAndThatOfAnotherAgencyAreRefused() {
        long expired = frameworks.validFor(YearMonth.of(2019, 5)).id();
        assertThat(choose(expired, "2026-11", false)).hasStatus(422).bodyText().contains("không có hiệu lực");
        assertThat(choose(999_999, "2026-11", false)).hasStatus(422).bodyText().contains("Chọn khung trong danh sách");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(mvc.post()
                        .uri("/agencies/" + agency + "/frameworks/choices")
                        .with(city.as(hr))
                        .with(csrf())
                        .param("from", "11/2026")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Chọn khung tiêu chí.", "Chọn tháng trong danh sách.", "Ghi số văn bản.");
    }

    @Test
    void aChoiceNeverChanges() {
        choices.choose(agency, NOVEMBER, decree(), "1/QĐ", null);
        assertThatThrownBy(() -> jdbc.sql("update framework_choice set document_no = 'x'")
                        .update())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> jdbc.sql("delete from framework_choice").update())
                .hasMessageContaining("never change");
    }

    private void insert(long agencyId, String month, long version) {
        jdbc.sql("""
                        insert into framework_choice (agency_id, from_month, framework_version_id, document_no, chosen_at)
                        values (?, cast(? as date), ?, 'x', now())
                        """).params(agencyId, month, version).update();
    }

    private long decree() {
        return frameworks.all().stream()
                .filter(version -> version.framework().code().equals("335/2025/NĐ-CP"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long current() {
        return frameworks.validFor(NOVEMBER).id();
    }

    private String codeOf(String month) {
        return jdbc.sql("""
                        select f.code from period p join framework_version f on f.id = p.framework_version_id
                        where p.agency_id = ? and p.month = cast(? as date)
                        """).params(agency, month + "-01").query(String.class).single();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/agencies/" + agency + path).with(city.as(hr)).exchange();
    }

    private MvcTestResult choose(long version, String from, boolean confirmed) {
        return mvc.post()
                .uri("/agencies/" + agency + "/frameworks/choices")
                .with(city.as(hr))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("from", from)
                .param("documentNo", "12/QĐ-UBND")
                .param("confirmed", String.valueOf(confirmed))
                .exchange();
    }

    private MvcTestResult open(String month) {
        return mvc.post()
                .uri("/agencies/" + agency + "/period?month=" + month)
                .with(city.as(hr))
                .with(csrf())
                .param("plan", month + "-03T17:00")
                .param("self", month + "-25T17:00")
                .param("review", month + "-26T17:00")
                .param("decision", month + "-28T17:00")
                .param("publish", month + "-28T18:00")
                .param("version", "0")
                .exchange();
    }
}
