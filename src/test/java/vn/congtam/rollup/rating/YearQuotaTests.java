package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.TestYear;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

@ApplicationTest
class YearQuotaTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String DOCUMENT = "12-TB/TU";

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
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    private TestYear year;

    @BeforeEach
    void afterTheYear() {
        clock.setTo(LocalDateTime.of(2027, 1, 10, 9, 0));
        year = new TestYear(jdbc, city);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<Official> people(String dutyGroup, String... points) {
        List<Official> people = new ArrayList<>();
        for (String point : points) {
            Official official = year.member(dutyGroup + " số " + people.size(), dutyGroup);
            months(official, point);
            people.add(official);
        }
        return people;
    }

    private void months(Official official, String point) {
        year.months(official, JANUARY, point, point, point, point, point, point);
    }

    private YearRating agreed() {
        year.publishAll();
        YearRating rating = opening.open(year.agency, 2026, null);
        decisions.agree(
                rating, table(rating).lines().stream().map(YearLine::seen).toList(), year.head.personId());
        return rating;
    }

    /** The last month of the year is under the decree, whose limit holds in each duty group as well. */
    private void underTheDecree() {
        year.open(YearMonth.of(2026, 12), TestYear.FROM_335);
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
    void limitOfTheYearHoldsInEachDutyGroupAndTheReasonNamesTheLine() {
        List<Official> finance = people("Tài chính", "96", "95", "94", "93", "80", "80");
        List<Official> justice = people("Tư pháp", "80", "80", "80", "80", "80", "80");
        underTheDecree();
        YearRating rating = agreed();
        assertThat(table(rating).parts().getFirst().agency().places())
                .isEqualTo(2); // 20 % of the next class: 12 × 20 ÷ 120
        assertThat(table(rating).parts().getFirst().circles())
                .extracting(YearLimit::name, YearLimit::places, YearLimit::contenders, YearLimit::kept)
                .containsExactly(tuple("Tài chính", 1, 4, 1), tuple("Tư pháp", 1, 0, 0));
        YearTable open = table(rating);
        closing.close(rating.id(), null, null);
        assertThat(classes(rating, finance))
                .containsExactly(RatedClass.A, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B);
        assertThat(classes(rating, justice)).containsOnly(RatedClass.B);
        assertThat(line(rating, finance.get(1)).limit())
                .isEqualTo(new YearLimit("Tài chính", "DUTY_GROUP", "Tài chính", 6, 6, 1, 4, 1));
        assertThat(table(rating).parts()).isEqualTo(open.parts()); // read back as it was worked out
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(get(finance.get(1).username(), "/results/years/2026/rating"))
                .bodyText()
                .contains("vì vượt tỷ lệ", "Nhóm nhiệm vụ Tài chính");
        assertThat(get(year.hr, base() + "/rating")).bodyText().contains("Nhóm nhiệm vụ Tài chính", "1/4");
    }

    @Test
    void tiesOfSeveralLinesAreSettledEachOnItsOwn() {
        List<Official> finance = people("Tài chính", "95", "95", "80", "80", "80", "80");
        List<Official> justice = people("Tư pháp", "92", "92", "80", "80", "80", "80");
        underTheDecree();
        YearRating rating = agreed();
        assertThat(table(rating).ties())
                .extracting(YearTie::circle, YearTie::places)
                .containsExactly(tuple("Tài chính", 1), tuple("Tư pháp", 1));
        assertThat(get(year.head.username(), base() + "/rating/tie"))
                .bodyText()
                .contains("Nhóm nhiệm vụ Tài chính", "Nhóm nhiệm vụ Tư pháp");
        assertThat(post(
                        year.head.username(),
                        base() + "/rating/tie",
                        "line=Tài chính&reason=Việc khó hơn&keep="
                                + finance.get(1).personId()))
                .hasStatus3xxRedirection();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("tie");
        assertThatThrownBy(() -> quota.settleTie(rating, null, "", Set.of(), "vì", year.head.personId()))
                .isInstanceOf(Refused.class); // the agency has no tie of its own
        quota.settleTie(
                rating,
                null,
                "Tư pháp",
                Set.of(justice.getFirst().personId()),
                "Nhiều hồ sơ hơn",
                year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(classes(rating, finance.subList(0, 2))).containsExactly(RatedClass.B, RatedClass.A);
        assertThat(classes(rating, justice.subList(0, 2))).containsExactly(RatedClass.A, RatedClass.B);
    }

    @Test
    void extendedLimitNeedsDocumentAndReasonAndIsKeptWithTheYear() {
        people("Tài chính", "99", "98", "97", "96", "95", "80", "80", "80", "80", "80");
        YearRating rating = agreed();
        assertThat(table(rating).parts().getFirst().agency().places()).isEqualTo(3);
        String extension = base() + "/rating/extension";
        assertThat(post(year.hr, extension, "document=" + DOCUMENT)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(year.head.username(), extension, "document=x&reason=y")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(year.hr, extension, "document=" + DOCUMENT + "&reason=Dẫn đầu thành phố"))
                .hasStatus3xxRedirection();
        assertThat(get(year.hr, extension)).bodyText().contains(DOCUMENT, "Dẫn đầu thành phố");
        assertThat(table(rating).parts().getFirst().agency().places()).isEqualTo(4);
        YearRating closed = closing.close(rating.id(), null, null);
        assertThat(List.of(closed.quotaPercent(), closed.quotaLimit(), closed.topAfterQuota()))
                .containsExactly(40, 4, 4);
        assertThat(get(year.hr, base() + "/rating")).bodyText().contains(DOCUMENT);
        assertThatThrownBy(() -> quota.extend(rating, false, "", "")).isInstanceOf(Conflict.class);
    }

    @Test
    void withdrawnExtensionLeavesTheRegularLimit() {
        people("Tài chính", "99", "98", "97", "96", "95", "80", "80", "80", "80", "80");
        YearRating rating = agreed();
        quota.extend(rating, true, DOCUMENT, "Dẫn đầu thành phố");
        assertThat(post(year.hr, base() + "/rating/extension", "extended=false"))
                .hasStatus3xxRedirection();
        assertThat(table(rating).parts().getFirst().agency().places()).isEqualTo(3);
        assertThat(ratings.get(rating.id()).quotaDocument()).isNull();
    }

    @Test
    void headIsNotRatedAboveTheAgency() {
        List<Official> people = people("Tài chính", "95", "80", "80", "80");
        months(year.head, "99");
        YearRating rating = agreed();
        assertThat(get(year.hr, base() + "/rating")).bodyText().contains("Chưa ghi xếp loại năm của cơ quan");
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
        assertThat(line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.B); // one place, the head's
        String entry = base() + "/rating/agency-class";
        assertThat(post(year.hr, entry, "agencyClass=C")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(year.hr, entry, "agencyClass=C&document=" + DOCUMENT)).hasStatus3xxRedirection();
        closing.close(rating.id(), null, null);
        assertThat(line(rating, year.head).ratedClass()).isEqualTo(RatedClass.C);
        assertThat(line(rating, year.head).headCap()).isEqualTo(RatedClass.C);
        assertThat(line(rating, year.head).mean()).isEqualByComparingTo("99");
        assertThat(line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.A); // the place is free
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(get(year.head.username(), "/results/years/2026/rating"))
                .bodyText()
                .contains(DOCUMENT);
    }

    @Test
    void classOfTheAgencyChangesNothingForOthersAndForALowerHead() {
        List<Official> people = people("Tài chính", "95", "80", "80", "80");
        months(year.head, "60");
        YearRating rating = agreed();
        quota.rateAgency(rating, RatedClass.B, DOCUMENT);
        assertThat(line(rating, year.head).headCap()).isNull();
        assertThat(line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.A);
        quota.rateAgency(rating, null, "");
        assertThat(ratings.get(rating.id()).agencyClassDocument()).isNull();
    }

    @Test
    void classesArePublishedToTheAudienceAndNoFurther() {
        Official reader = people("Tài chính", "95", "80", "80", "80").getFirst();
        long elsewhere = city.unit(year.agency, "Tổ Khác");
        Official neighbour = city.official(year.agency, elsewhere, "MEMBER", "Lê Láng Giềng");
        YearRating rating = agreed();
        closing.close(rating.id(), null, null);
        String list = base() + "/classes";
        assertThat(get(year.hr, list))
                .bodyText()
                .contains("chưa được công khai")
                .doesNotContain("Láng Giềng");
        assertThat(post(year.hr, base() + "/rating/publication", "audience=UNIT"))
                .hasStatus3xxRedirection();
        assertThat(get(reader.username(), list))
                .bodyText()
                .contains("Tài chính số 1", "rated-A")
                .doesNotContain("Láng Giềng", "95,0");
        assertThat(get(neighbour.username(), list))
                .bodyText()
                .contains("Láng Giềng")
                .doesNotContain("Tài chính số");
        assertThat(get(year.hr, list)).bodyText().contains("Láng Giềng", "Tài chính số 1");
        assertThat(get(new TestYear(jdbc, city).hr, list)).hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> jdbc.sql("update year_rating set audience = 'AGENCY' where id = ?")
                        .param(rating.id())
                        .update())
                .hasStackTraceContaining("is closed");
    }

    @Test
    void yearPublishedToEachPersonListsNobody() {
        Official reader = people("Tài chính", "95", "80").getFirst();
        YearRating rating = agreed();
        closing.close(rating.id(), null, null);
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(get(reader.username(), base() + "/classes"))
                .bodyText()
                .contains("chỉ công khai đến từng cá nhân")
                .doesNotContain("số 1");
    }

    private String base() {
        return "/agencies/" + year.agency + "/years/2026";
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(city.as(username)).exchange();
    }

    private MvcTestResult post(String username, String path, String query) {
        return mvc.post()
                .uri(path + "?" + query)
                .with(city.as(username))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
