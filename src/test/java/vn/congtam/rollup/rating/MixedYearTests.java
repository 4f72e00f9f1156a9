package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.document.Docx;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.Rollup;
import vn.congtam.rollup.Rollups;
import vn.congtam.rollup.Term;
import vn.congtam.rollup.TestYear;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

/** A year in which some people of the agency were rated with Decree 335 and everybody else with Decision 1841. */
@ApplicationTest
class MixedYearTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Autowired
    YearOpening opening;

    @Autowired
    YearClosing closing;

    @Autowired
    YearDecisions decisions;

    @Autowired
    YearQuotaDecisions quota;

    @Autowired
    YearTables tables;

    @Autowired
    YearRatings ratings;

    @Autowired
    Rollups rollups;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    private TestYear year;
    private long decree;

    @BeforeEach
    void afterTheYear() {
        clock.setTo(LocalDateTime.of(2027, 1, 10, 9, 0));
        year = new TestYear(jdbc, city);
        decree = jdbc.sql("select id from framework_version where code = ? and agency_id is null")
                .param(TestYear.FROM_335)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<Official> people(@Nullable Long framework, String... points) {
        year.ratedWith(framework);
        List<Official> people = new ArrayList<>();
        for (String point : points) {
            Official official = year.member((framework == null ? "Đảng số " : "Nghị số ") + people.size());
            year.months(official, JANUARY, point, point, point, point, point, point);
            people.add(official);
        }
        return people;
    }

    private YearRating agreed() {
        year.publishAll();
        YearRating rating = opening.open(year.agency, 2026, null);
        decisions.agree(
                rating, table(rating).lines().stream().map(YearLine::seen).toList(), year.head.personId());
        return rating;
    }

    private YearTable table(YearRating rating) {
        return tables.of(ratings.get(rating.id()));
    }

    private YearLine line(YearRating rating, Official of) {
        return table(rating).lines().stream()
                .filter(line -> line.sheet().personId() == of.personId())
                .findFirst()
                .orElseThrow();
    }

    private List<RatedClass> classes(YearRating rating, List<Official> people) {
        return people.stream().map(of -> line(rating, of).ratedClass()).toList();
    }

    @Test
    void everyRuleHasItsOwnLimitAndRanksAndIsReadBackAsItWasClosed() {
        String[] points = {"94", "93", "92", "91", "90", "80", "80", "80", "80", "80"};
        List<Official> decision = people(null, points);
        List<Official> civil = people(decree, points);
        YearRating rating = agreed();
        YearTable open = table(rating);
        assertThat(open.parts())
                .extracting(
                        part -> part.framework().code(),
                        YearPart::people,
                        YearPart::percent,
                        part -> part.agency().places())
                .containsExactly(tuple(TestYear.FROM_1841, 11, 30, 3), tuple(TestYear.FROM_335, 10, 20, 1));

        YearRating closed = closing.close(rating.id(), null, null);
        assertThat(List.of(closed.quotaLimit(), closed.topDecided(), closed.topAfterQuota(), closed.moved()))
                .containsExactly(4, 10, 4, 6);
        assertThat(table(rating).parts()).isEqualTo(open.parts());
        assertThat(classes(rating, decision.subList(0, 5)))
                .containsExactly(RatedClass.A, RatedClass.A, RatedClass.A, RatedClass.B, RatedClass.B);
        assertThat(classes(rating, civil.subList(0, 5)))
                .containsExactly(RatedClass.A, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B);
        assertThat(line(rating, civil.get(1)).rank()).isEqualTo(2);
        assertThat(line(rating, civil.get(1)).framework().code()).isEqualTo(TestYear.FROM_335);
    }

    @Test
    void everyScreenSpeaksInTheWordsOfThePersonsOwnRule() {
        people(null, "94", "80", "80", "80");
        List<Official> civil = people(decree, "94", "93", "80", "80", "80", "80");
        YearRating rating = agreed();
        String base = "/agencies/" + year.agency + "/years/2026";
        closing.close(rating.id(), null, null);
        assertThat(get(year.hr, base + "/rating"))
                .hasStatusOk()
                .bodyText()
                .contains("Mỗi khung xếp hạng và tính tỷ lệ riêng", TestYear.FROM_335 + ", bản 1: 6 người", "HTXS")
                .contains("Số suất loại A (30 %", "Số suất loại HTXS (20 %");
        assertThat(get(year.hr, base + "/rating?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(";Khung tiêu chí;", TestYear.FROM_335 + ", bản 1", ";HTXS;");
        closing.publish(rating.id(), Audience.AGENCY, null);
        assertThat(get(civil.getFirst().username(), base + "/classes?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(";HTXS", ";A");
        assertThat(get(civil.getFirst().username(), base + "/classes"))
                .bodyText()
                .contains("HTXS", "<b>A</b>");
        assertThat(get(civil.get(1).username(), "/results/years/2026/rating"))
                .bodyText()
                .contains("HTT", "20 %");
        assertThat(get(civil.getFirst().username(), "/results/years/2026"))
                .bodyText()
                .contains("Mức HTXS: từ 90", ">HTXS</td>");
        assertThat(get(
                        civil.get(1).username(),
                        "/year-sheets/" + line(rating, civil.get(1)).sheet().id() + ".pdf"))
                .hasStatusOk();
        assertThat(Docx.of(get(
                                        civil.get(1).username(),
                                        "/year-sheets/"
                                                + line(rating, civil.get(1))
                                                        .sheet()
                                                        .id() + ".docx")
                                .getResponse()
                                .getContentAsByteArray())
                        .text())
                .contains("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "NĂM 2026", "Loại HTT", "335/2025/NĐ-CP, bản");
    }

    @Test
    void aTieOfOneRuleIsSettledWithoutTouchingTheOther() {
        List<Official> decision = people(null, "95", "95", "80", "80");
        List<Official> civil = people(decree, "95", "95", "80", "80", "80", "80");
        YearRating rating = agreed();
        assertThat(table(rating).ties())
                .extracting(tie -> tie.ruling().id() == decree, YearTie::places)
                .containsExactly(tuple(false, 1), tuple(true, 1));
        String path = "/agencies/" + year.agency + "/years/2026/rating/tie";
        assertThat(get(year.head.username(), path))
                .hasStatusOk()
                .bodyText()
                .contains(TestYear.FROM_1841 + ", bản 1: ", TestYear.FROM_335 + ", bản 1: ", "Giữ loại HTXS");
        assertThat(get(year.head.username(), path + "?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Số suất còn lại", ";95");
        String circle = table(rating).ties().getLast().circle();
        assertThat(mvc.post()
                        .uri(path)
                        .param("framework", String.valueOf(decree))
                        .param("line", circle)
                        .param("reason", "Nhiều hồ sơ hơn")
                        .param("keep", String.valueOf(civil.get(1).personId()))
                        .with(city.as(year.head.username()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("tie");
        quota.settleTie(rating, null, "", Set.of(decision.getFirst().personId()), "Việc khó hơn", year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(classes(rating, decision.subList(0, 2))).containsExactly(RatedClass.A, RatedClass.B);
        assertThat(classes(rating, civil.subList(0, 2))).containsExactly(RatedClass.B, RatedClass.A);
    }

    @Test
    void theLastRatedMonthTellsTheRuleOfThePerson() {
        Official came = year.member("Người chuyển sang");
        Official left = year.member("Người trở lại");
        year.months(left, JANUARY.plusMonths(2), "80");
        year.months(came, JANUARY, "80", "80");
        year.ratedWith(decree);
        year.months(came, JANUARY.plusMonths(2), "80", "80", "80", "-");
        year.months(left, JANUARY, "80", "80");
        year.publishAll();
        Map<Long, Rollup> found =
                rollups.published(year.agency, List.of(came.personId(), left.personId()), Term.ofYear(2026));
        assertThat(java.util.Objects.requireNonNull(found.get(came.personId()))
                        .framework()
                        .code())
                .isEqualTo(TestYear.FROM_335);
        assertThat(java.util.Objects.requireNonNull(found.get(left.personId()))
                        .framework()
                        .code())
                .isEqualTo(TestYear.FROM_1841);
    }

    @Test
    void theHigherBodyReadsTheHeadInTheWordsOfTheHeadsRule() {
        year.ratedWith(decree);
        year.months(year.head, JANUARY, "95", "95", "95", "95", "95", "95");
        people(null, "80", "80");
        YearRating rating = agreed();
        YearLine head = line(rating, year.head);
        decisions.decide(
                head.sheet(),
                new YearDecisionForm(
                        RatedClass.A,
                        "",
                        Handling.NONE,
                        "",
                        "7-QĐ/TU",
                        head.sheet().version()),
                null);
        assertThat(get(city.granted("CITY_HR", null), "/city-years/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("HTXS");
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }
}
