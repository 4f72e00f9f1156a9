package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.TestYear;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;
import vn.congtam.support.TestWeb;

@ApplicationTest
class YearQuotaTests {

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
    TestWeb web;

    private TestYear year;
    private RatedYear rated;

    @BeforeEach
    void afterTheYear() {
        clock.setTo(LocalDateTime.of(2027, 1, 10, 9, 0));
        year = new TestYear(jdbc, city);
        rated = new RatedYear(year, opening, decisions, tables, ratings);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<Official> people(String dutyGroup, String... points) {
        return year.people(dutyGroup + " số ", dutyGroup, points);
    }

    /** The last month of the year is under the decree, whose limit holds in each duty group as well. */
    private void underTheDecree() {
        year.open(YearMonth.of(2026, 12), TestYear.FROM_335);
    }

    @Test
    void limitOfTheYearHoldsInEachDutyGroupAndTheReasonNamesTheLine() {
        List<Official> finance = people("Tài chính", "96", "95", "94", "93", "80", "80");
        List<Official> justice = people("Tư pháp", "80", "80", "80", "80", "80", "80");
        underTheDecree();
        YearRating rating = rated.agreed();
        assertThat(rated.table(rating).parts().getFirst().agency().places())
                .isEqualTo(2); // 20 % of the next class: 12 × 20 ÷ 120
        assertThat(rated.table(rating).parts().getFirst().circles())
                .extracting(YearLimit::name, YearLimit::places, YearLimit::contenders, YearLimit::kept)
                .containsExactly(tuple("Tài chính", 1, 4, 1), tuple("Tư pháp", 1, 0, 0));
        YearTable open = rated.table(rating);
        closing.close(rating.id(), null, null);
        assertThat(rated.classes(rating, finance))
                .containsExactly(RatedClass.A, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B, RatedClass.B);
        assertThat(rated.classes(rating, justice)).containsOnly(RatedClass.B);
        assertThat(rated.line(rating, finance.get(1)).limit())
                .isEqualTo(new YearLimit("Tài chính", "DUTY_GROUP", "Tài chính", 6, 6, 1, 4, 1));
        assertThat(rated.table(rating).parts()).isEqualTo(open.parts()); // read back as it was worked out
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(web.get(finance.get(1).username(), "/results/years/2026/rating"))
                .bodyText()
                .contains("vì vượt tỷ lệ", "Nhóm nhiệm vụ Tài chính");
        assertThat(web.get(year.hr, rated.page + "/rating")).bodyText().contains("Nhóm nhiệm vụ Tài chính", "1/4");
    }

    @Test
    void tiesOfSeveralLinesAreSettledEachOnItsOwn() {
        List<Official> finance = people("Tài chính", "95", "95", "80", "80", "80", "80");
        List<Official> justice = people("Tư pháp", "92", "92", "80", "80", "80", "80");
        underTheDecree();
        YearRating rating = rated.agreed();
        assertThat(rated.table(rating).ties())
                .extracting(YearTie::circle, YearTie::places)
                .containsExactly(tuple("Tài chính", 1), tuple("Tư pháp", 1));
        assertThat(web.get(year.head.username(), rated.page + "/rating/tie"))
                .bodyText()
                .contains("Nhóm nhiệm vụ Tài chính", "Nhóm nhiệm vụ Tư pháp");
        assertThat(web.post(
                        year.head.username(),
                        rated.page + "/rating/tie?line=Tài chính&reason=Việc khó hơn&keep="
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
        assertThat(rated.classes(rating, finance.subList(0, 2))).containsExactly(RatedClass.B, RatedClass.A);
        assertThat(rated.classes(rating, justice.subList(0, 2))).containsExactly(RatedClass.A, RatedClass.B);
    }

    @Test
    void extendedLimitNeedsDocumentAndReasonAndIsKeptWithTheYear() {
        people("Tài chính", "99", "98", "97", "96", "95", "80", "80", "80", "80", "80");
        YearRating rating = rated.agreed();
        assertThat(rated.table(rating).parts().getFirst().agency().places()).isEqualTo(3);
        String extension = rated.page + "/rating/extension";
        assertThat(web.post(year.hr, extension + "?document=" + DOCUMENT)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post(year.head.username(), extension + "?document=x&reason=y"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.post(year.hr, extension + "?document=" + DOCUMENT + "&reason=Dẫn đầu thành phố"))
                .hasStatus3xxRedirection();
        assertThat(web.get(year.hr, extension)).bodyText().contains(DOCUMENT, "Dẫn đầu thành phố");
        assertThat(rated.table(rating).parts().getFirst().agency().places()).isEqualTo(4);
        YearRating closed = closing.close(rating.id(), null, null);
        assertThat(List.of(closed.quotaPercent(), closed.quotaLimit(), closed.topAfterQuota()))
                .containsExactly(40, 4, 4);
        assertThat(web.get(year.hr, rated.page + "/rating")).bodyText().contains(DOCUMENT);
        assertThatThrownBy(() -> quota.extend(rating, false, "", "")).isInstanceOf(Conflict.class);
    }

    @Test
    void withdrawnExtensionLeavesTheRegularLimit() {
        people("Tài chính", "99", "98", "97", "96", "95", "80", "80", "80", "80", "80");
        YearRating rating = rated.agreed();
        quota.extend(rating, true, DOCUMENT, "Dẫn đầu thành phố");
        assertThat(web.post(year.hr, rated.page + "/rating/extension?extended=false"))
                .hasStatus3xxRedirection();
        assertThat(rated.table(rating).parts().getFirst().agency().places()).isEqualTo(3);
        assertThat(ratings.get(rating.id()).quotaDocument()).isNull();
    }

    @Test
    void headIsNotRatedAboveTheAgency() {
        List<Official> people = people("Tài chính", "95", "80", "80", "80");
        year.sixMonths(year.head, "99");
        YearRating rating = rated.agreed();
        assertThat(web.get(year.hr, rated.page + "/rating")).bodyText().contains("Chưa ghi xếp loại năm của cơ quan");
        rated.headIsBest(rating);
        assertThat(rated.line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.B); // one place, the head's
        String entry = rated.page + "/rating/agency-class";
        assertThat(web.post(year.hr, entry + "?agencyClass=C")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post(year.hr, entry + "?agencyClass=C&document=" + DOCUMENT))
                .hasStatus3xxRedirection();
        closing.close(rating.id(), null, null);
        assertThat(rated.line(rating, year.head).ratedClass()).isEqualTo(RatedClass.C);
        assertThat(rated.line(rating, year.head).headCap()).isEqualTo(RatedClass.C);
        assertThat(rated.line(rating, year.head).mean()).isEqualByComparingTo("99");
        assertThat(rated.line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.A); // the place is free
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(web.get(year.head.username(), "/results/years/2026/rating"))
                .bodyText()
                .contains(DOCUMENT);
    }

    @Test
    void classOfTheAgencyChangesNothingForOthersAndForALowerHead() {
        List<Official> people = people("Tài chính", "95", "80", "80", "80");
        year.sixMonths(year.head, "60");
        YearRating rating = rated.agreed();
        quota.rateAgency(rating, RatedClass.B, DOCUMENT);
        assertThat(rated.line(rating, year.head).headCap()).isNull();
        assertThat(rated.line(rating, people.getFirst()).ratedClass()).isEqualTo(RatedClass.A);
        quota.rateAgency(rating, null, "");
        assertThat(ratings.get(rating.id()).agencyClassDocument()).isNull();
    }

    @Test
    void classesArePublishedToTheAudienceAndNoFurther() {
        Official reader = people("Tài chính", "95", "80", "80", "80").getFirst();
        long elsewhere = city.unit(year.agency, "Tổ Khác");
        Official neighbour = city.official(year.agency, elsewhere, "MEMBER", "Lê Láng Giềng");
        YearRating rating = rated.agreed();
        closing.close(rating.id(), null, null);
        String list = rated.page + "/classes";
        assertThat(web.get(year.hr, list))
                .bodyText()
                .contains("chưa được công khai")
                .doesNotContain("Láng Giềng");
        assertThat(web.post(year.hr, rated.page + "/rating/publication?audience=UNIT"))
                .hasStatus3xxRedirection();
        assertThat(web.get(reader.username(), list))
                .bodyText()
                .contains("Tài chính số 1", "rated-A")
                .doesNotContain("Láng Giềng", "95,0");
        assertThat(web.get(neighbour.username(), list))
                .bodyText()
                .contains("Láng Giềng")
                .doesNotContain("Tài chính số");
        assertThat(web.get(year.hr, list)).bodyText().contains("Láng Giềng", "Tài chính số 1");
        assertThat(web.get(new TestYear(jdbc, city).hr, list)).hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> jdbc.sql("update year_rating set audience = 'AGENCY' where id = ?")
                        .param(rating.id())
                        .update())
                .hasStackTraceContaining("is closed");
    }

    @Test
    void yearPublishedToEachPersonListsNobody() {
        Official reader = people("Tài chính", "95", "80").getFirst();
        YearRating rating = rated.agreed();
        closing.close(rating.id(), null, null);
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(web.get(reader.username(), rated.page + "/classes"))
                .bodyText()
                .contains("chỉ công khai đến từng cá nhân")
                .doesNotContain("số 1");
    }
}
