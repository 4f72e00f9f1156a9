package vn.congtam.rollup.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.rollup.MonthOfTerm;
import vn.congtam.rollup.RatedMonth;

/**
 * A month of the year as a result keeps it.
 *
 * @param month 1 to 12
 * @param total null when not rated or without result
 * @param frameworkVersionId whose words its class is in; null without result
 * @param note why it is not rated or forced, and which other agency rated it
 */
public record YearMonthLine(
        int month,
        MonthOfTerm.State state,
        @Nullable BigDecimal total,
        @Nullable String ratedClass,
        @Nullable Long frameworkVersionId,
        String note) {

    static YearMonthLine of(MonthOfTerm month, long agencyId) {
        RatedMonth result = month.result();
        int number = month.month().getMonthValue();
        return result == null
                ? new YearMonthLine(number, month.state(), null, null, null, "")
                : new YearMonthLine(
                        number,
                        month.state(),
                        result.total(),
                        result.ratedClass() == null ? null : result.ratedClass().name(),
                        result.frameworkVersionId(),
                        note(result, agencyId));
    }

    /** Of months elsewhere only the agency is told. */
    private static String note(RatedMonth result, long agencyId) {
        if (result.agencyId() != agencyId) {
            return result.agencyName();
        }
        String reason = result.notRatedReason();
        return reason == null ? result.capDocument() : reason;
    }
}
