package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vn.congtam.support.TestWeb;

/** A year in which some people of the agency were rated with Decree 335 and everybody else with Decision 1841. */
@ApplicationTest
class MixedYearTests {

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
    TestWeb web;

    private TestYear year;
    private RatedYear rated;
    private long decree;

    @BeforeEach
    void afterTheYear() {
        clock.setTo(LocalDateTime.of(2027, 1, 10, 9, 0));
        year = new TestYear(jdbc, city);
        rated = new RatedYear(year, opening, decisions, tables, ratings);
        decree = city.framework(TestYear.FROM_335);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<Official> people(@Nullable Long framework, String... points) {
        year.ratedWith(framework);
        return year.people(framework == null ? "Đảng số " : "Nghị số ", "Chuyên môn", points);
    }

    @Test
    void everyRuleHasItsOwnLimitAndRanksAndIsReadBackAsItWasClosed() {
        String[] points = {"94", "93", "92", "91", "90", "80", "80", "80", "80", "80"};
        List<Official> decision = people(null, points);
        List<Official> civil = people(decree, points);
        YearRating rating = rated.agreed();
        YearTable open = rated.table(rating);
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
        assertThat(rated.table(rating).parts()).isEqualTo(open.parts());
        assertThat(rated.classes(rating, decision.subList(0, 5)))
                .containsExactly(RatedClass.A, RatedClass.A, RatedClass.A, RatedClass.B, RatedClass.B);
        assertThat(rated.classes(rating, civil.subList(0, 5)))
                .containsExactly(RatedClass.A, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B);
        assertThat(rated.line(rating, civil.get(1)).rank()).isEqualTo(2);
        assertThat(rated.line(rating, civil.get(1)).framework().code()).isEqualTo(TestYear.FROM_335);
    }

    @Test
    void everyScreenSpeaksInTheWordsOfThePersonsOwnRule() {
        people(null, "94", "80", "80", "80");
        List<Official> civil = people(decree, "94", "93", "80", "80", "80", "80");
        YearRating rating = rated.agreed();
        closing.close(rating.id(), null, null);
        assertThat(web.get(year.hr, rated.page + "/rating"))
                .hasStatusOk()
                .bodyText()
                .contains("Mỗi khung xếp hạng và tính tỷ lệ riêng", TestYear.FROM_335 + ", bản 1: 6 người", "HTXS")
                .contains("Số suất loại A (30 %", "Số suất loại HTXS (20 %");
        assertThat(web.get(year.hr, rated.page + "/rating?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(";Khung tiêu chí;", TestYear.FROM_335 + ", bản 1", ";HTXS;");
        closing.publish(rating.id(), Audience.AGENCY, null);
        assertThat(web.get(civil.getFirst().username(), rated.page + "/classes?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(";HTXS", ";A");
        assertThat(web.get(civil.getFirst().username(), rated.page + "/classes"))
                .bodyText()
                .contains("HTXS", "<b>A</b>");
        assertThat(web.get(civil.get(1).username(), "/results/years/2026/rating"))
                .bodyText()
                .contains("HTT", "20 %");
        assertThat(web.get(civil.getFirst().username(), "/results/years/2026"))
                .bodyText()
                .contains("Mức HTXS: từ 90", ">HTXS</td>");
        String own = "/year-sheets/" + rated.line(rating, civil.get(1)).sheet().id();
        assertThat(web.get(civil.get(1).username(), own + ".pdf")).hasStatusOk();
        assertThat(Docx.of(web.get(civil.get(1).username(), own + ".docx")).text())
                .contains("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG", "NĂM 2026", "Loại HTT", "335/2025/NĐ-CP, bản");
    }

    @Test
    void aTieOfOneRuleIsSettledWithoutTouchingTheOther() {
        List<Official> decision = people(null, "95", "95", "80", "80");
        List<Official> civil = people(decree, "95", "95", "80", "80", "80", "80");
        YearRating rating = rated.agreed();
        assertThat(rated.table(rating).ties())
                .extracting(tie -> tie.ruling().id() == decree, YearTie::places)
                .containsExactly(tuple(false, 1), tuple(true, 1));
        String path = rated.page + "/rating/tie";
        assertThat(web.get(year.head.username(), path))
                .hasStatusOk()
                .bodyText()
                .contains(TestYear.FROM_1841 + ", bản 1: ", TestYear.FROM_335 + ", bản 1: ", "Giữ loại HTXS");
        assertThat(web.get(year.head.username(), path + "?export=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Số suất còn lại", ";95");
        String circle = rated.table(rating).ties().getLast().circle();
        assertThat(web.post(
                        year.head.username(),
                        path,
                        "framework",
                        String.valueOf(decree),
                        "line",
                        circle,
                        "reason",
                        "Nhiều hồ sơ hơn",
                        "keep",
                        String.valueOf(civil.get(1).personId())))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("tie");
        quota.settleTie(rating, null, "", Set.of(decision.getFirst().personId()), "Việc khó hơn", year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(rated.classes(rating, decision.subList(0, 2))).containsExactly(RatedClass.A, RatedClass.B);
        assertThat(rated.classes(rating, civil.subList(0, 2))).containsExactly(RatedClass.B, RatedClass.A);
    }

    @Test
    void theLastRatedMonthTellsTheRuleOfThePerson() {
        Official came = year.member("Người chuyển sang");
        Official left = year.member("Người trở lại");
        year.months(left, RatedYear.JANUARY.plusMonths(2), "80");
        year.months(came, RatedYear.JANUARY, "80", "80");
        year.ratedWith(decree);
        year.months(came, RatedYear.JANUARY.plusMonths(2), "80", "80", "80", "-");
        year.months(left, RatedYear.JANUARY, "80", "80");
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
        year.sixMonths(year.head, "95");
        people(null, "80", "80");
        YearRating rating = rated.agreed();
        rated.headIsBest(rating);
        assertThat(web.get(city.granted("CITY_HR", null), "/city-years/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("HTXS");
    }
}
