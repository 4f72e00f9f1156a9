package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
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
class YearRatingTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final String WORDS = "Hoàn thành kế hoạch năm";

    @Autowired
    YearOpening opening;

    @Autowired
    YearClosing closing;

    @Autowired
    YearDecisions decisions;

    @Autowired
    YearQuotaDecisions quotaDecisions;

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

    /** People with six published months of the same points each. */
    private List<Official> people(String... points) {
        List<Official> people = new ArrayList<>();
        for (String point : points) {
            Official official = year.member("Nguyễn Thị Số " + people.size());
            year.months(official, JANUARY, point, point, point, point, point, point);
            people.add(official);
        }
        year.publishAll();
        return people;
    }

    private YearRating opened() {
        return opening.open(year.agency, 2026, null);
    }

    private YearLine line(YearRating rating, Official of) {
        return tables.of(ratings.get(rating.id())).lines().stream()
                .filter(line -> line.sheet().personId() == of.personId())
                .findFirst()
                .orElseThrow();
    }

    private void agreeWithAll(YearRating rating) {
        decisions.agree(
                rating, tables.of(rating).lines().stream().map(YearLine::seen).toList(), year.head.personId());
    }

    private static YearDecisionForm form(YearLine line, RatedClass decided, String reason, String document) {
        return new YearDecisionForm(
                decided,
                reason,
                Handling.COMMENDATION,
                "Giấy khen",
                document,
                line.sheet().version());
    }

    private String column(Official of, String column) {
        return jdbc.sql("select coalesce(" + column + "::text, '-') from year_result where person_id = ?")
                .param(of.personId())
                .query(String.class)
                .single();
    }

    @Test
    void quotaIsSolvedAsASetAndSaysWhoMoves() {
        List<Official> people = people("95", "94", "93", "92", "91", "85", "80", "75", "60", "45");
        YearRating rating = opened();
        agreeWithAll(rating);
        YearRating closed = closing.close(rating.id(), null, null);

        assertThat(closed.quotaLimit()).isEqualTo(3); // 30 % of 10; the head has no months and does not count
        assertThat(closed.moved()).isEqualTo(2);
        assertThat(people.stream().map(official -> column(official, "class")))
                .containsExactly("A", "A", "A", "B", "B", "B", "B", "B", "C", "D");
        assertThat(column(people.get(3), "moved_by_quota")).isEqualTo("true");
        assertThat(column(people.get(3), "mean")).isEqualTo("92.000000000");
        assertThat(column(year.head, "class")).isEqualTo("-");
    }

    @Test
    void closedYearIsImmutableInTheDatabase() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        agreeWithAll(rating);
        closing.close(rating.id(), null, null);
        long person = official.personId();

        assertThatThrownBy(() -> jdbc.sql("update year_sheet set own_words = 'x' where person_id = ?")
                        .param(person)
                        .update())
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql("delete from year_sheet where person_id = ?")
                        .param(person)
                        .update())
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> jdbc.sql("update year_result set class = 'D' where person_id = ?")
                        .param(person)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from year_result where person_id = ?")
                        .param(person)
                        .update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update year_rating set status = 'OPEN' where id = ?")
                        .param(rating.id())
                        .update())
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> opening.open(year.agency, 2026, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void ofTwoClosingsAtTheSameMomentOneWins() throws Exception {
        people("95", "80", "70");
        YearRating rating = opened();
        agreeWithAll(rating);
        Callable<YearRating> close = () -> closing.close(rating.id(), null, null);
        int won = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<YearRating> attempt : both.invokeAll(List.of(close, close))) {
                try {
                    attempt.get();
                    won++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(Conflict.class);
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from year_result where year_rating_id = ?")
                        .param(rating.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void fewerThanSixMonthsGiveNoYearlyClassAndNeedNoDecision() {
        Official brief = year.member("Lê Thị Mới");
        year.months(brief, JANUARY, "95", "95", "95", "95", "95");
        year.publishAll();
        YearRating rating = opened();

        assertThat(line(rating, brief).hasClass()).isFalse();
        YearLine line = line(rating, brief);
        assertThatThrownBy(
                        () -> decisions.decide(line.sheet(), form(line, RatedClass.A, "vì", ""), year.head.personId()))
                .isInstanceOf(Refused.class);
        closing.close(rating.id(), null, null);
        assertThat(column(brief, "class")).isEqualTo("-");
        assertThat(column(brief, "months_rated")).isEqualTo("5");
    }

    @Test
    void decisionOtherThanProposedNeedsAReasonAndTheHeadADocument() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        YearLine line = line(rating, official);

        assertThatThrownBy(
                        () -> decisions.decide(line.sheet(), form(line, RatedClass.C, " ", ""), year.head.personId()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), null))
                .isInstanceOf(Refused.class);
        decisions.decide(line.sheet(), form(line, RatedClass.C, "Việc trọng tâm chưa xong", ""), year.head.personId());
        assertThat(line(rating, official).sheet().decidedClass()).isEqualTo(RatedClass.C);
        assertThatThrownBy(() -> decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), year.head.personId()))
                .isInstanceOf(Conflict.class); // the form of before the decision
    }

    @Test
    void monthPublishedAfterTheDecisionAsksForAnotherDecision() {
        Official official = people("92").getFirst();
        YearRating rating = opened();
        agreeWithAll(rating);
        year.months(official, YearMonth.of(2026, 7), "70");
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("unpublished");
        year.publishAll();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("stale");
        agreeWithAll(rating);
        assertThat(line(rating, official).isStale()).isTrue(); // it is made anew one by one
        YearLine line = line(rating, official);
        decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(column(official, "class")).isEqualTo("B"); // (6 × 92 + 70) / 7 = 88.86
    }

    @Test
    void runningYearIsNotClosedBeforeItsLastMonth() {
        people("80");
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 0));
        YearRating rating = opened();
        agreeWithAll(rating);
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("ahead [3]");
    }

    @Test
    void tieAtTheLineWaitsForTheAuthority() {
        List<Official> people = people("95", "95", "80", "80");
        YearRating rating = opened(); // 30 % of 4: one place for two who are equal in everything
        agreeWithAll(rating);
        assertThat(tables.of(rating).tied()).hasSize(2);
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("tie");
        assertThatThrownBy(() -> quotaDecisions.settleTie(rating, null, "", Set.of(), "vì", year.head.personId()))
                .isInstanceOf(Refused.class);
        quotaDecisions.settleTie(
                rating,
                null,
                "",
                Set.of(people.getFirst().personId()),
                "Khối lượng việc lớn hơn",
                year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(column(people.get(0), "class")).isEqualTo("A");
        assertThat(column(people.get(1), "class")).isEqualTo("B");
    }

    @Test
    void previewThatChangedIsNotClosed() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        agreeWithAll(rating);
        String seen = closing.hash(tables.of(rating));
        YearLine line = line(rating, official);
        decisions.decide(line.sheet(), form(line, RatedClass.C, "Xem lại", ""), year.head.personId());
        assertThatThrownBy(() -> closing.close(rating.id(), seen, null)).isInstanceOf(Conflict.class);
        String again = closing.hash(tables.of(rating));
        assertThat(closing.close(rating.id(), again, null).resultHash()).isEqualTo(again);
    }

    @Test
    void whoeverMovedAwayIsRatedByTheAgencyOfTheLastDay() {
        Official official = people("80").getFirst();
        opened();
        TestYear next = new TestYear(jdbc, city);
        year.transfer(official, next, "2026-11-30");
        opening.open(next.agency, 2026, null);
        assertThat(sheetsOf(official)).containsExactly(year.agency); // still there
        opened();
        opening.open(next.agency, 2026, null);
        assertThat(sheetsOf(official)).containsExactly(next.agency);
    }

    @Test
    void decidedSheetOfSomebodyWhoLeftIsSetAsideWithAReasonAndTheOwnWordsGoAlong() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        assertThat(post(
                        official.username(),
                        "/results/years/2026/rating",
                        "selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        agreeWithAll(rating);
        YearSheetRow here = line(rating, official).sheet();
        String aside = "/agencies/" + year.agency + "/years/2026/sheets/" + here.id() + "/withdrawal";
        assertThat(post(year.hr, aside, "reason=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        TestYear next = new TestYear(jdbc, city);
        year.transfer(official, next, "2026-11-30");
        opened();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("strangers");
        assertThat(post(year.hr, aside, "reason=")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(year.head.username(), aside, "reason=x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(year.hr, aside, "reason=Chuyển công tác")).hasStatus3xxRedirection();
        closing.close(rating.id(), null, null);

        YearRating there = opening.open(next.agency, 2026, null);
        assertThat(line(there, official).sheet().ownWords()).isEqualTo(WORDS);
        assertThat(line(there, official).sheet().isDecided()).isFalse();
        assertThat(jdbc.sql("select decided_class || reason from year_sheet_withdrawn where person_id = ?")
                        .param(official.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("BChuyển công tác");
    }

    @Test
    void whoeverWasRatedElsewhereDoesNotKeepTheYearOpen() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        agreeWithAll(rating);
        closing.close(rating.id(), null, null);
        TestYear next = new TestYear(jdbc, city);
        year.transfer(official, next, "2026-12-29");
        YearRating there = opening.open(next.agency, 2026, null);
        assertThat(sheetsOf(official)).containsExactly(year.agency);
        assertThat(closing.close(there.id(), null, null).status()).isEqualTo(YearStatus.CLOSED);
    }

    @Test
    void proposalThatChangedAfterThePageWasDrawnIsNotAgreedUnseen() {
        Official official = people("92").getFirst();
        YearRating rating = opened();
        List<String> shown =
                tables.of(rating).lines().stream().map(YearLine::seen).toList();
        year.months(official, YearMonth.of(2026, 7), "70");
        year.publishAll();
        assertThatThrownBy(() -> decisions.agree(rating, shown, year.head.personId()))
                .isInstanceOf(Conflict.class);
        assertThat(line(rating, official).sheet().isDecided()).isFalse();
    }

    @Test
    void repeatedDecisionLeavesTheEarlierOneInTheAudit() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        YearLine first = line(rating, official);
        decisions.decide(first.sheet(), form(first, RatedClass.C, "LYDOTRUOC", ""), year.head.personId());
        YearLine second = line(rating, official);
        decisions.decide(second.sheet(), form(second, RatedClass.B, "LYDOSAU", ""), year.head.personId());
        assertThat(jdbc.sql(
                                "select detail::text from audit_event where action = 'year-sheet.decided' and subject_id = ? order by id desc limit 1")
                        .param(first.sheet().id())
                        .query(String.class)
                        .single())
                .contains("LYDOTRUOC", "LYDOSAU", "previousClass");
    }

    @Test
    void classForcedByConductIsNotDecidedUpwards() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        YearLine line = line(rating, official);
        YearLine capped = new YearLine(
                line.sheet(),
                line.ruling(),
                line.months(),
                6,
                line.mean(),
                RatedClass.B,
                RatedClass.C,
                RatedClass.C,
                null,
                false,
                false,
                null,
                null,
                null,
                null);
        assertThat(capped.allows(RatedClass.B)).isFalse();
        assertThat(capped.allows(RatedClass.C)).isTrue();
        assertThat(capped.allows(RatedClass.D)).isTrue();
        assertThatThrownBy(
                        () -> new YearSheet().decide(form(capped, RatedClass.A, "vì", ""), capped, 1L, clock.instant()))
                .hasMessageContaining("cap");
        assertThatThrownBy(() -> jdbc.sql(
                                "update year_sheet set decided_class = 'A', decided_cap = 'C', decided_mean = 80, decided_at = now() where id = ?")
                        .param(line.sheet().id())
                        .update())
                .hasStackTraceContaining("year_sheet_within_cap");
    }

    @Test
    void reasonOfATieIsNotLongerThanTheTable() {
        List<Official> people = people("95", "95", "80", "80");
        YearRating rating = opened();
        agreeWithAll(rating);
        Set<Long> keeping = Set.of(people.getFirst().personId());
        assertThatThrownBy(() ->
                        quotaDecisions.settleTie(rating, null, "", keeping, "x".repeat(1001), year.head.personId()))
                .isInstanceOf(Refused.class);
    }

    private List<@Nullable Long> sheetsOf(Official official) {
        return jdbc.sql("select agency_id from year_sheet where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .list();
    }

    @Test
    void nobodySeesAYearlyResultBeforePublication() {
        Official official = people("80").getFirst();
        YearRating rating = opened();
        YearLine line = line(rating, official);
        assertThat(post(
                        official.username(),
                        "/results/years/2026/rating",
                        "selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        decisions.decide(
                line(rating, official).sheet(),
                form(line(rating, official), RatedClass.C, "LYDOBIMAT", ""),
                year.head.personId());
        assertThat(own(official)).bodyText().contains(WORDS).doesNotContain("LYDOBIMAT");
        closing.close(rating.id(), null, null);
        assertThat(own(official)).bodyText().doesNotContain("LYDOBIMAT");
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(own(official)).bodyText().contains("LYDOBIMAT", "rated-C");
        assertThat(line.sheet().ofHead()).isFalse();
    }

    @Test
    void ownYearlyResultShowsNeitherInViewsNorInTiesNorInCountsBeforePublication() {
        year.months(year.head, JANUARY, "95", "95", "95", "95", "95", "95");
        List<Official> people = people("95", "95", "80", "80");
        YearRating rating = opened();
        String agency = "/agencies/" + year.agency + "/years/2026";
        agreeWithAll(rating);
        decisions.decide(
                line(rating, year.head).sheet(), form(line(rating, year.head), RatedClass.B, "vì", "12-QD"), null);

        assertThat(page(year.head, agency + "/rating?view=moved"))
                .bodyText()
                .contains("Không có ai trong danh sách này", "Chưa tính kết quả của bản thân")
                .doesNotContain("rated-B\"");
        assertThat(page(year.head, agency + "/rating?export=csv"))
                .bodyText()
                .containsPattern(";A;;;Kết quả của bản thân hiện sau khi công khai");
        assertThat(page(year.head, agency + "/rating/tie"))
                .bodyText()
                .contains("value=\"" + people.getFirst().personId() + "\"")
                .doesNotContain("value=\"" + year.head.personId() + "\"");
        decisions.decide(
                line(rating, year.head).sheet(), form(line(rating, year.head), RatedClass.A, "", "12-QD"), null);
        assertThat(tables.of(rating).tied()).hasSize(3);
        assertThat(page(year.head, agency + "/rating/tie"))
                .bodyText()
                .doesNotContain("value=\"" + year.head.personId() + "\"");
        assertThat(page(year.head, agency + "/rating"))
                .bodyText()
                .containsPattern("Loại A trước khi áp tỷ lệ</span><b>2<");
    }

    @Test
    void staleOwnYearShowsBothTextsAndNoClassIsChosenBeforehand() {
        Official official = people("80").getFirst();
        opened();
        assertThat(own(official)).bodyText().contains("name=\"selfClass\"").doesNotContain("checked");
        String path = "/results/years/2026/rating";
        assertThat(post(official.username(), path, "ownWords=" + WORDS + "&version=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn một loại");
        assertThat(post(official.username(), path, "selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        assertThat(post(official.username(), path, "selfClass=B&ownWords=KHAC&version=0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(WORDS, "KHAC", "Bản đã lưu lúc");
    }

    @Test
    void openYearHasNoConfirmationOfItsPublication() {
        people("80");
        opened();
        assertThat(mvc.get()
                        .uri("/agencies/" + year.agency + "/years/2026/rating/publication")
                        .with(city.as(year.hr)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private MvcTestResult page(Official reader, String path) {
        return mvc.get().uri(path).with(city.as(reader.username())).exchange();
    }

    private MvcTestResult own(Official official) {
        return mvc.get()
                .uri("/results/years/2026/rating")
                .with(city.as(official.username()))
                .exchange();
    }

    private MvcTestResult post(String username, String path, String query) {
        return mvc.post()
                .uri(path + "?" + query)
                .with(city.as(username))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    @Test
    void headDecidesOnEverybodyButOnlyTheCityOnTheHead() {
        people("80");
        year = new TestYear(jdbc, city);
        Official official = year.member("Lê Thị Hà");
        year.months(official, JANUARY, "80", "80", "80", "80", "80", "80");
        year.months(year.head, JANUARY, "80", "80", "80", "80", "80", "80");
        year.publishAll();
        YearRating rating = opened();
        String own = "/sheets/" + line(rating, year.head).sheet().id();
        String agency = "/agencies/" + year.agency + "/years/2026";
        String body = "decidedClass=B&handling=NONE&version=0&document=12-QD";

        assertThat(post(year.head.username(), agency + own, body)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        year.hr,
                        agency + "/sheets/" + line(rating, official).sheet().id(),
                        body))
                .hasStatus(HttpStatus.NOT_FOUND);
        agreeWithAll(rating);
        assertThat(line(rating, year.head).sheet().isDecided()).isFalse();
        assertThat(line(rating, official).sheet().isDecided()).isTrue();
        String cityHr = city.granted("CITY_HR", null);
        assertThat(post(cityHr, "/city-years/2026" + own, "decidedClass=B&handling=NONE&version=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(cityHr, "/city-years/2026" + own, body)).hasStatus3xxRedirection();
        assertThat(line(rating, year.head).sheet().decisionDocument()).isEqualTo("12-QD");
        assertThat(mvc.get().uri(agency + "/rating").with(city.as(year.hr))).hasStatusOk();
        assertThat(mvc.get().uri(agency + "/rating").with(city.as(year.head.username())))
                .hasStatusOk();
    }
}
