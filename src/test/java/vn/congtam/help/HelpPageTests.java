package vn.congtam.help;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Help texts follow the framework of the reader's month, first steps lead through pages that open. */
@ApplicationTest
class HelpPageTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Pattern NEXT = Pattern.compile("<a class=\"btn btn-sm btn-blue\" href=\"([^\"]*tour=\\d)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    SheetOpening opening;

    @Autowired
    Frameworks frameworks;

    long agency;
    long unit;
    Official staff;

    @BeforeEach
    void anAgency() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
        staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
    }

    @Test
    void helpStatesTheLimitsOfTheFrameworkOfTheCity() {
        open();
        assertThat(page(staff.username(), "/help"))
                .contains("Loại A không quá 30 % số người được xếp loại", "90 – 100 % được 45 – 50 điểm", "1841-QĐ/TU")
                .doesNotContain("335/2025");
    }

    @Test
    void anAgencyUnderTheDecreeReadsItsOwnLimits() {
        chooseDecree();
        open();
        assertThat(page(staff.username(), "/help"))
                .contains(
                        "HTXS không quá 20 % số người được xếp loại HTT", "nhóm nhiệm vụ tương đồng", "335/2025/NĐ-CP")
                .doesNotContain("30 %", "45 – 50", "1841");
    }

    /** Every page with fields, in both kinds of agencies: what stands beside them names the framework in force. */
    @Test
    void fieldsCiteTheFrameworkInForce() {
        chooseDecree();
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        open();
        String hr = city.granted("HR", agency);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/self-assessment", staff.username());
        pages.put("/tasks", staff.username());
        pages.put("/team", head.username());
        pages.put("/team-tasks", head.username());
        pages.put("/agencies/" + agency + "/absences", hr);
        pages.put("/agencies/" + agency + "/ranking", hr);
        pages.forEach((address, username) -> assertThat(page(username, address))
                .as(address)
                .contains("class=\"tip\"", "335/2025/NĐ-CP")
                .doesNotContain("1841-QĐ/TU, "));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void theGuideOfEachRoleIsOnePage(Audience audience) throws IOException {
        open();
        assertThat(page(staff.username(), "/help/guides/" + audience)).contains("data-print", audience + ".pdf");
        byte[] pdf = mvc.get()
                .uri("/help/guides/" + audience + ".pdf")
                .with(city.as(staff.username()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Hướng dẫn cho", "Các bước");
        }
    }

    @Test
    void theTourOfEachRoleLeadsThroughPagesThatOpen() {
        for (boolean opened : new boolean[] {false, true}) {
            if (opened) {
                open();
            }
            for (String username : everyKind()) {
                walk(username);
            }
        }
    }

    @Test
    void theTourIsOfferedUntilItIsHiddenForTheAccount() {
        Cookie[] first = signIn(staff);
        assertThat(offered(first)).isTrue();
        mvc.post()
                .uri("/start/end")
                .cookie(first)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(offered(first)).isFalse();
        assertThat(offered(signIn(staff))).isFalse();
        assertThat(page(staff.username(), "/help")).contains("href=\"/start\"");
        assertThat(page(staff.username(), "/start")).contains("Phiếu tự đánh giá");
        Official other = city.official(agency, unit, "MEMBER", "Lê Văn Bạn");
        assertThat(offered(signIn(other))).isTrue();
    }

    /** The cookies of a real sign-in: what it finds out stands in its session. */
    private Cookie[] signIn(Official as) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", as.username())
                .param("password", "secret")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse()
                .getCookies();
    }

    private boolean offered(Cookie[] session) {
        var answer = mvc.get().uri("/").cookie(session).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .contains("action=\"/start/end\"");
    }

    @Test
    void aNumberThatIsNoStepShowsNone() {
        assertThat(page(staff.username(), "/tasks?tour=9")).doesNotContain("id=\"tour-step\"");
        assertThat(page(staff.username(), "/tasks?tour=x")).doesNotContain("id=\"tour-step\"");
    }

    private Iterable<String> everyKind() {
        return java.util.List.of(
                city.official(agency, unit, "MEMBER", "Đỗ Thị Mới").username(),
                city.official(agency, city.unit(agency, "Phòng " + System.nanoTime()), "HEAD", "Vũ Văn Trưởng")
                        .username(),
                city.granted("HR", agency),
                city.granted("CITY_HR", null),
                city.granted("INSPECTOR", null),
                city.granted("ADMINISTRATOR", null));
    }

    /** From the first step to the last, as the links of the strip say. */
    private void walk(String username) {
        Matcher first = Pattern.compile("href=\"([^\"]*tour=1)\"").matcher(page(username, "/start"));
        assertThat(first.find()).isTrue();
        String address = first.group(1);
        for (int step = 1; !address.isEmpty(); step++) {
            String page = page(username, address.replace("&amp;", "&"));
            assertThat(page).as(username + " " + address).contains("Bước " + step + "/");
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1) : "";
            assertThat(step).isLessThan(9);
        }
    }

    private void chooseDecree() {
        jdbc.sql("""
                        insert into framework_choice (agency_id, from_month, framework_version_id, document_no, chosen_at)
                        select ?, date '2026-10-01', id, '12/QĐ', now() from framework_version where code = '335/2025/NĐ-CP' and agency_id is null
                        """).param(agency).update();
    }

    private void open() {
        Framework framework = frameworks.validFor(agency, OCTOBER).framework();
        opening.open(agency, OCTOBER, PeriodDates.proposedFor(framework, OCTOBER), null);
    }

    private String page(String username, String address) {
        var answer = mvc.get().uri(address).with(city.as(username)).exchange();
        assertThat(answer.getResponse().getStatus())
                .as(username + " " + address + " " + answer.getResponse().getRedirectedUrl())
                .isEqualTo(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
