package vn.congtam.document;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * An agency's closed month: what is printed around its rows, and the rows, which are read one by one and never held together.
 *
 * @param rows hands every row to its argument, best rank first
 */
record Summary(
        AgencyInfo agency,
        PeriodSummary period,
        ClosingRecord closing,
        Framework framework,
        Instant madeAt,
        Consumer<Consumer<SummaryLine>> rows) {

    /** What the framework calls a class, empty without one. */
    public String label(@Nullable String ratedClass) {
        return ratedClass == null ? "" : framework.labelOf(RatedClass.valueOf(ratedClass));
    }

    /** Label of the class that the quota limits. */
    public String limited() {
        return framework.labelOf(framework.quota().limited());
    }

    /** Whether groups I and II are all there is: no II.1, no bonus, no deductions. */
    public boolean isConverted() {
        return framework.conversionRule().isPresent();
    }

    public String monthNumber() {
        return String.valueOf(period.month().getMonthValue());
    }

    public String yearNumber() {
        return String.valueOf(period.month().getYear());
    }
}
