package vn.congtam.rollup.rating;

import java.time.YearMonth;
import java.util.List;
import vn.congtam.rollup.TestYear;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.support.TestCity.Official;

/** The year 2026 of an agency and its rating, walked through step by step. */
final class RatedYear {

    static final YearMonth JANUARY = YearMonth.of(2026, 1);

    final String page;
    private final TestYear year;
    private final YearOpening opening;
    private final YearDecisions decisions;
    private final YearTables tables;
    private final YearRatings ratings;

    RatedYear(TestYear year, YearOpening opening, YearDecisions decisions, YearTables tables, YearRatings ratings) {
        this.year = year;
        this.opening = opening;
        this.decisions = decisions;
        this.tables = tables;
        this.ratings = ratings;
        page = "/agencies/" + year.agency + "/years/2026";
    }

    YearRating opened() {
        return opening.open(year.agency, 2026, null);
    }

    /** All months published and every proposal agreed with. */
    YearRating agreed() {
        year.publishAll();
        YearRating rating = opened();
        agree(rating);
        return rating;
    }

    void agree(YearRating rating) {
        decisions.agree(
                rating, table(rating).lines().stream().map(YearLine::seen).toList(), year.head.personId());
    }

    /** The higher body rates the head best. */
    void headIsBest(YearRating rating) {
        YearSheetRow head = line(rating, year.head).sheet();
        decisions.decide(
                head, new YearDecisionForm(RatedClass.A, "", Handling.NONE, "", "7-QĐ/TU", head.version()), null);
    }

    YearTable table(YearRating rating) {
        return tables.of(ratings.get(rating.id()));
    }

    YearLine line(YearRating rating, Official of) {
        return table(rating).lines().stream()
                .filter(line -> line.sheet().personId() == of.personId())
                .findFirst()
                .orElseThrow();
    }

    List<RatedClass> classes(YearRating rating, List<Official> people) {
        return people.stream().map(of -> line(rating, of).ratedClass()).toList();
    }
}
