package vn.congtam.home;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the first page needs to know about the reader's month, read in one statement.
 *
 * @param sheetStatus null when the reader has no sheet this month
 * @param frameworkId version that the own sheet is scored with, null without a sheet
 * @param given lines of the own sheet that have points
 * @param toReview sheets that wait for the reader's review
 * @param toDecide sheets that wait for the reader's decision
 * @param toConfirm finished tasks whose quality the reader has to confirm
 * @param people sheets of the agency's month
 * @param unsent sheets still with the officials
 * @param settled decided or not rated
 * @param trend up to six published months, oldest first, each with whether the reader has confirmed having seen it
 * @param groups points by group of the newest published result, empty without one; {@code leaderResult} the kind of its sheet
 * @param team null for people who review nobody in the month
 * @param office null for people who neither lead nor prepare the agency's month
 */
record HomeFacts(
        @Nullable String sheetStatus,
        boolean leaderSheet,
        @Nullable Long frameworkId,
        int given,
        int toReview,
        int toDecide,
        int toConfirm,
        int people,
        int unsent,
        int settled,
        List<Result> trend,
        Map<String, BigDecimal> groups,
        boolean leaderResult,
        @Nullable TeamState team,
        @Nullable OfficeState office) {

    record Result(
            YearMonth month,
            @Nullable BigDecimal total,
            @Nullable String ratedClass,
            @Nullable Integer rank,
            int rated,
            long frameworkVersionId,
            boolean seen) {}
}
