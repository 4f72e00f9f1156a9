package vn.congtam.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.StatementCount;
import vn.congtam.support.TestCity;

/** What the page of results and the suggestions look like. */
@ApplicationTest
class SearchPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    long agency;
    long unit;
    String hr;

    @BeforeEach
    void anAgency() {
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
        hr = city.granted("HR", agency);
    }

    @Test
    void accentsAndTheOrderOfWordsDoNotMatter() {
        city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        city.official(agency, unit, "MEMBER", "Đỗ Văn Hải");
        assertThat(page("/search?q=nguyen thi ha")).contains("Nguyễn Thị Hà").doesNotContain("Đỗ Văn Hải");
        assertThat(page("/search?q=HÀ Nguyễn")).contains("Nguyễn Thị Hà");
        assertThat(page("/search?q=do van")).contains("Đỗ Văn Hải");
    }

    @Test
    void wordsThatBeginAsTypedComeFirst() {
        city.official(agency, unit, "MEMBER", "Bùi Thị An Khanh");
        city.official(agency, unit, "MEMBER", "Lê Văn Hanh");
        String page = page("/search?q=hanh");
        assertThat(page.indexOf("Lê Văn Hanh")).isPositive().isLessThan(page.indexOf("Bùi Thị An Khanh"));
    }

    @Test
    void tenOfAKindAreShownAndTheOthersAreOneLinkAway() {
        IntStream.range(0, 12).forEach(n -> city.official(agency, unit, "MEMBER", "Trần Thị Mười " + n));
        String page = page("/search?q=tran thi muoi");
        assertThat(page.split("Trần Thị Mười")).hasSize(11);
        assertThat(page).contains("kind=PERSON");
        assertThat(page("/search?q=tran thi muoi&kind=PERSON").split("Trần Thị Mười"))
                .hasSize(13);
    }

    @Test
    void oneLetterAsksForMore() {
        assertThat(page("/search?q=a")).contains("Ghi ít nhất 2 chữ cái.");
        assertThat(page("/search")).contains("Ghi họ tên");
    }

    @Test
    void signsOfPatternsAreOnlyLetters() {
        city.official(agency, unit, "MEMBER", "Nguyễn Văn Bình");
        assertThat(page("/search?q=%25%25")).doesNotContain("Nguyễn Văn Bình").contains("Không tìm thấy");
        assertThat(page("/search?q=__")).doesNotContain("Nguyễn Văn Bình");
    }

    @Test
    void suggestionsAreAPartOfThePageAndLeadToAllResults() {
        city.official(agency, unit, "MEMBER", "Phạm Gợi Ý");
        String part = page("/search/suggestions?q=pham goi");
        assertThat(part)
                .contains("Phạm Gợi Ý", "/search?q=pham%20goi")
                .doesNotContain("<html", "<header")
                .contains("role=\"status\"");
    }

    @Test
    void aMonthIsFoundAsPeopleWriteIt() {
        var staff = city.official(agency, unit, "MEMBER", "Lê Tháng");
        assertThat(mvc.get().uri("/search?q=tháng 10").with(city.as(staff.username())))
                .hasStatusOk();
    }

    @Test
    void aSearchTakesFewStatements() {
        var head = city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        var signedIn = city.as(head.username());
        assertThat(StatementCount.of(
                        () -> mvc.get().uri("/search?q=le van").with(signedIn).exchange()))
                .isBetween(1, 9);
    }

    @Test
    void everyPageHasTheFieldAndTheFormToSaveIt() {
        String page = page("/agencies/" + agency + "/organization");
        assertThat(page).contains("id=\"search-q\"", "action=\"/saved-views\"", "/js/search");
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(city.as(hr)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
