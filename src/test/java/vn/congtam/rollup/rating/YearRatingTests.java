package vn.congtam.rollup.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.YearMonth;
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
class YearRatingTests {

    private static final String OWN = "/results/years/2026/rating";
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

    /** People with six published months of the same points each. */
    private List<Official> people(String... points) {
        List<Official> people = year.people("Nguyễn Thị Số ", "Chuyên môn", points);
        year.publishAll();
        return people;
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
        YearRating rating = rated.opened();
        rated.agree(rating);
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
        YearRating rating = rated.opened();
        rated.agree(rating);
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
        YearRating rating = rated.opened();
        rated.agree(rating);
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
        year.months(brief, RatedYear.JANUARY, "95", "95", "95", "95", "95");
        year.publishAll();
        YearRating rating = rated.opened();

        assertThat(rated.line(rating, brief).hasClass()).isFalse();
        YearLine line = rated.line(rating, brief);
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
        YearRating rating = rated.opened();
        YearLine line = rated.line(rating, official);

        assertThatThrownBy(
                        () -> decisions.decide(line.sheet(), form(line, RatedClass.C, " ", ""), year.head.personId()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), null))
                .isInstanceOf(Refused.class);
        decisions.decide(line.sheet(), form(line, RatedClass.C, "Việc trọng tâm chưa xong", ""), year.head.personId());
        assertThat(rated.line(rating, official).sheet().decidedClass()).isEqualTo(RatedClass.C);
        assertThatThrownBy(() -> decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), year.head.personId()))
                .isInstanceOf(Conflict.class); // the form of before the decision
    }

    @Test
    void monthPublishedAfterTheDecisionAsksForAnotherDecision() {
        Official official = people("92").getFirst();
        YearRating rating = rated.opened();
        rated.agree(rating);
        year.months(official, YearMonth.of(2026, 7), "70");
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("unpublished");
        year.publishAll();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("stale");
        rated.agree(rating);
        assertThat(rated.line(rating, official).isStale()).isTrue(); // it is made anew one by one
        YearLine line = rated.line(rating, official);
        decisions.decide(line.sheet(), form(line, RatedClass.B, "", ""), year.head.personId());
        closing.close(rating.id(), null, null);
        assertThat(column(official, "class")).isEqualTo("B"); // (6 × 92 + 70) / 7 = 88.86
    }

    @Test
    void runningYearIsNotClosedBeforeItsLastMonth() {
        people("80");
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 0));
        YearRating rating = rated.opened();
        rated.agree(rating);
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("ahead [3]");
    }

    @Test
    void tieAtTheLineWaitsForTheAuthority() {
        List<Official> people = people("95", "95", "80", "80");
        YearRating rating = rated.opened(); // 30 % of 4: one place for two who are equal in everything
        rated.agree(rating);
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
        YearRating rating = rated.opened();
        rated.agree(rating);
        String seen = closing.hash(tables.of(rating));
        YearLine line = rated.line(rating, official);
        decisions.decide(line.sheet(), form(line, RatedClass.C, "Xem lại", ""), year.head.personId());
        assertThatThrownBy(() -> closing.close(rating.id(), seen, null)).isInstanceOf(Conflict.class);
        String again = closing.hash(tables.of(rating));
        assertThat(closing.close(rating.id(), again, null).resultHash()).isEqualTo(again);
    }

    @Test
    void whoeverMovedAwayIsRatedByTheAgencyOfTheLastDay() {
        Official official = people("80").getFirst();
        rated.opened();
        TestYear next = new TestYear(jdbc, city);
        year.transfer(official, next, "2026-11-30");
        opening.open(next.agency, 2026, null);
        assertThat(sheetsOf(official)).containsExactly(year.agency); // still there
        rated.opened();
        opening.open(next.agency, 2026, null);
        assertThat(sheetsOf(official)).containsExactly(next.agency);
    }

    @Test
    void decidedSheetOfSomebodyWhoLeftIsSetAsideWithAReasonAndTheOwnWordsGoAlong() {
        Official official = people("80").getFirst();
        YearRating rating = rated.opened();
        assertThat(web.post(official.username(), OWN + "?selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        rated.agree(rating);
        YearSheetRow here = rated.line(rating, official).sheet();
        String aside = rated.page + "/sheets/" + here.id() + "/withdrawal";
        assertThat(web.post(year.hr, aside + "?reason=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        TestYear next = new TestYear(jdbc, city);
        year.transfer(official, next, "2026-11-30");
        rated.opened();
        assertThatThrownBy(() -> closing.close(rating.id(), null, null)).hasMessageContaining("strangers");
        assertThat(web.post(year.hr, aside + "?reason=")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post(year.head.username(), aside + "?reason=x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.post(year.hr, aside + "?reason=Chuyển công tác")).hasStatus3xxRedirection();
        closing.close(rating.id(), null, null);

        YearRating there = opening.open(next.agency, 2026, null);
        assertThat(rated.line(there, official).sheet().ownWords()).isEqualTo(WORDS);
        assertThat(rated.line(there, official).sheet().isDecided()).isFalse();
        assertThat(jdbc.sql("select decided_class || reason from year_sheet_withdrawn where person_id = ?")
                        .param(official.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("BChuyển công tác");
    }

    @Test
    void whoeverWasRatedElsewhereDoesNotKeepTheYearOpen() {
        Official official = people("80").getFirst();
        YearRating rating = rated.opened();
        rated.agree(rating);
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
        YearRating rating = rated.opened();
        List<String> shown =
                tables.of(rating).lines().stream().map(YearLine::seen).toList();
        year.months(official, YearMonth.of(2026, 7), "70");
        year.publishAll();
        assertThatThrownBy(() -> decisions.agree(rating, shown, year.head.personId()))
                .isInstanceOf(Conflict.class);
        assertThat(rated.line(rating, official).sheet().isDecided()).isFalse();
    }

    @Test
    void repeatedDecisionLeavesTheEarlierOneInTheAudit() {
        Official official = people("80").getFirst();
        YearRating rating = rated.opened();
        YearLine first = rated.line(rating, official);
        decisions.decide(first.sheet(), form(first, RatedClass.C, "LYDOTRUOC", ""), year.head.personId());
        YearLine second = rated.line(rating, official);
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
        YearRating rating = rated.opened();
        YearLine line = rated.line(rating, official);
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
        YearRating rating = rated.opened();
        rated.agree(rating);
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
        YearRating rating = rated.opened();
        YearLine line = rated.line(rating, official);
        assertThat(web.post(official.username(), OWN + "?selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        decisions.decide(
                rated.line(rating, official).sheet(),
                form(rated.line(rating, official), RatedClass.C, "LYDOBIMAT", ""),
                year.head.personId());
        assertThat(web.get(official.username(), OWN)).bodyText().contains(WORDS).doesNotContain("LYDOBIMAT");
        closing.close(rating.id(), null, null);
        assertThat(web.get(official.username(), OWN)).bodyText().doesNotContain("LYDOBIMAT");
        closing.publish(rating.id(), Audience.PERSON, null);
        assertThat(web.get(official.username(), OWN)).bodyText().contains("LYDOBIMAT", "rated-C");
        assertThat(line.sheet().ofHead()).isFalse();
    }

    @Test
    void ownYearlyResultShowsNeitherInViewsNorInTiesNorInCountsBeforePublication() {
        year.sixMonths(year.head, "95");
        List<Official> people = people("95", "95", "80", "80");
        YearRating rating = rated.opened();
        rated.agree(rating);
        decisions.decide(
                rated.line(rating, year.head).sheet(),
                form(rated.line(rating, year.head), RatedClass.B, "vì", "12-QD"),
                null);

        assertThat(web.get(year.head.username(), rated.page + "/rating?view=moved"))
                .bodyText()
                .contains("Không có ai trong danh sách này", "Chưa tính kết quả của bản thân")
                .doesNotContain("rated-B\"");
        assertThat(web.get(year.head.username(), rated.page + "/rating?export=csv"))
                .bodyText()
                .containsPattern(";A;;;Kết quả của bản thân hiện sau khi công khai");
        assertThat(web.get(year.head.username(), rated.page + "/rating/tie"))
                .bodyText()
                .contains("value=\"" + people.getFirst().personId() + "\"")
                .doesNotContain("value=\"" + year.head.personId() + "\"");
        decisions.decide(
                rated.line(rating, year.head).sheet(),
                form(rated.line(rating, year.head), RatedClass.A, "", "12-QD"),
                null);
        assertThat(tables.of(rating).tied()).hasSize(3);
        assertThat(web.get(year.head.username(), rated.page + "/rating/tie"))
                .bodyText()
                .doesNotContain("value=\"" + year.head.personId() + "\"");
        assertThat(web.get(year.head.username(), rated.page + "/rating"))
                .bodyText()
                .containsPattern("Loại A trước khi áp tỷ lệ</span><b>2<");
    }

    @Test
    void staleOwnYearShowsBothTextsAndNoClassIsChosenBeforehand() {
        Official official = people("80").getFirst();
        rated.opened();
        assertThat(web.get(official.username(), OWN))
                .bodyText()
                .contains("name=\"selfClass\"")
                .doesNotContain("checked");
        assertThat(web.post(official.username(), OWN + "?ownWords=" + WORDS + "&version=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn một loại");
        assertThat(web.post(official.username(), OWN + "?selfClass=A&ownWords=" + WORDS + "&version=0"))
                .hasStatus3xxRedirection();
        assertThat(web.post(official.username(), OWN + "?selfClass=B&ownWords=KHAC&version=0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(WORDS, "KHAC", "Bản đã lưu lúc");
    }

    @Test
    void openYearHasNoConfirmationOfItsPublication() {
        people("80");
        rated.opened();
        assertThat(web.get(year.hr, rated.page + "/rating/publication")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void headDecidesOnEverybodyButOnlyTheCityOnTheHead() {
        people("80");
        afterTheYear();
        Official official = year.member("Lê Thị Hà");
        year.sixMonths(official, "80");
        year.sixMonths(year.head, "80");
        year.publishAll();
        YearRating rating = rated.opened();
        String own = "/sheets/" + rated.line(rating, year.head).sheet().id();
        String body = "decidedClass=B&handling=NONE&version=0&document=12-QD";

        assertThat(web.post(year.head.username(), rated.page + own + "?" + body))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.post(
                        year.hr,
                        rated.page + "/sheets/"
                                + rated.line(rating, official).sheet().id() + "?" + body))
                .hasStatus(HttpStatus.NOT_FOUND);
        rated.agree(rating);
        assertThat(rated.line(rating, year.head).sheet().isDecided()).isFalse();
        assertThat(rated.line(rating, official).sheet().isDecided()).isTrue();
        String cityHr = city.granted("CITY_HR", null);
        assertThat(web.post(cityHr, "/city-years/2026" + own + "?decidedClass=B&handling=NONE&version=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post(cityHr, "/city-years/2026" + own + "?" + body)).hasStatus3xxRedirection();
        assertThat(rated.line(rating, year.head).sheet().decisionDocument()).isEqualTo("12-QD");
        assertThat(web.get(year.hr, rated.page + "/rating")).hasStatusOk();
        assertThat(web.get(year.head.username(), rated.page + "/rating")).hasStatusOk();
    }
}
