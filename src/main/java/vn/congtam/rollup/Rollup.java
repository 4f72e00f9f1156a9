package vn.congtam.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * One person's months of a span put together (Decree 335/2025: the mean of the months rated; shorter service counts the months
 * really rated). Pure: the same months give the same answer.
 *
 * @param months every month of the span, in order
 * @param mean of the months rated to nine decimals, so that thirds adding up to exactly 90 are 90; null if none is
 * @param ruling whose class table and limits apply
 */
public record Rollup(
        Term term, List<MonthOfTerm> months, @Nullable BigDecimal mean, Ruling ruling) {

    private static final int DECIMALS = 9;

    public Rollup {
        months = List.copyOf(months);
    }

    /**
     * Puts the months together.
     *
     * @param results of one person, at most one per month; months outside the span are left out
     * @param now the running month
     */
    public static Rollup of(Term term, Collection<RatedMonth> results, Ruling ruling, YearMonth now) {
        Map<YearMonth, RatedMonth> byMonth =
                results.stream().collect(Collectors.toMap(RatedMonth::month, Function.identity()));
        List<MonthOfTerm> months = term.months().stream()
                .map(month -> MonthOfTerm.of(month, byMonth.get(month), now))
                .toList();
        List<BigDecimal> totals = months.stream()
                .filter(MonthOfTerm::isRated)
                .map(month -> month.required().requiredTotal())
                .toList();
        return new Rollup(term, months, meanOf(totals), ruling);
    }

    private static @Nullable BigDecimal meanOf(List<BigDecimal> totals) {
        return totals.isEmpty()
                ? null
                : totals.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(totals.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    public Framework framework() {
        return ruling.framework();
    }

    public int rated() {
        return (int) ratedMonths().count();
    }

    public Stream<RatedMonth> ratedMonths() {
        return months.stream().filter(MonthOfTerm::isRated).map(MonthOfTerm::required);
    }

    public int needed() {
        return term.span().monthsNeeded(framework().rollupRule());
    }

    public boolean hasTooFewMonths() {
        return rated() < needed();
    }

    /** The class of the mean alone; null with too few months. */
    public @Nullable RatedClass classByMean() {
        return mean == null || hasTooFewMonths() ? null : framework().classOf(Points.of(mean));
    }

    /** The class of the mean, limited after a month that was forced by conduct if the framework says so; null with too few months. */
    public @Nullable RatedClass proposed() {
        RatedClass byMean = classByMean();
        RatedClass cap = cap();
        return byMean == null || cap == null ? byMean : byMean.atMost(cap);
    }

    /** The limit that a forced month puts on the whole span; null if the act was used up by its own month. */
    public @Nullable RatedClass cap() {
        return ratedMonths().anyMatch(RatedMonth::isForcedByConduct)
                ? framework().rollupRule().capAfterForcedMonth()
                : null;
    }

    /** Months whose class was forced, whatever that means for the span. */
    public List<RatedMonth> forced() {
        return ratedMonths().filter(month -> month.capReason() != null).toList();
    }

    /** Points of II.2 over the months that have them, first at the line of the quota; zero without any. */
    public BigDecimal meanResultsPoints() {
        BigDecimal mean = meanOf(ratedMonths()
                .map(RatedMonth::resultsPoints)
                .flatMap(Stream::ofNullable)
                .toList());
        return mean == null ? BigDecimal.ZERO : mean;
    }

    /** {@code 91,5 + 88 + 90}, as numbers. */
    public List<BigDecimal> totals() {
        return ratedMonths().map(RatedMonth::requiredTotal).toList();
    }

    /** Months with a result that another agency gave. */
    public List<RatedMonth> elsewhere(long agencyId) {
        return months.stream()
                .flatMap(month -> Stream.ofNullable(month.result()))
                .filter(month -> month.agencyId() != agencyId)
                .toList();
    }
}
