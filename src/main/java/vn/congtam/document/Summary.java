package vn.congtam.document;

import java.time.Instant;
import java.util.function.Consumer;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.rulebook.framework.Framework;

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

    public String monthNumber() {
        return String.valueOf(period.month().getMonthValue());
    }

    public String yearNumber() {
        return String.valueOf(period.month().getYear());
    }
}
