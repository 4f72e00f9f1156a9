package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodStatus;

/**
 * Something unusual in a month, as it was found and as it stands.
 *
 * @param unit name, null for an alert about a rater
 * @param rater name, null for an alert about a unit
 * @param stage of the rater: REVIEW1, REVIEW2, DECISION; empty for units
 * @param addressee name of who is asked, null when nobody leads the unit
 * @param counted people, sheets, tasks or months; {@code hits} of them are unusual
 * @param value in the measure of the kind; {@code extra} by kind: common total, usual spread, chance in percent, expected repeats, raw distance
 * @param compared number of figures that it was compared with; {@code shareBelow} percent of them are less suspicious
 * @param strength 0 to 100, by which lists are ordered
 * @param versionOfResult of the closing that it was found in
 * @param newest whether that is the newest closing of the month
 * @param ofHead whether who is asked headed the agency in that month or heads it today
 */
record Alert(
        long id,
        AlertKind kind,
        long agencyId,
        String agency,
        LocalDate firstDay,
        long periodId,
        PeriodStatus status,
        @Nullable Long unitId,
        @Nullable String unit,
        @Nullable Long raterId,
        @Nullable String rater,
        String stage,
        @Nullable Long addresseeId,
        @Nullable String addressee,
        boolean ofHead,
        int counted,
        int hits,
        BigDecimal value,
        @Nullable BigDecimal extra,
        BigDecimal limitValue,
        @Nullable BigDecimal second,
        int compared,
        @Nullable BigDecimal shareBelow,
        @Nullable BigDecimal deviation,
        int strength,
        AlertState state,
        @Nullable Long continuesId,
        int versionOfResult,
        boolean newest,
        int version) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    /** Name of the unit or the rater. */
    public String subject() {
        return unit != null ? unit : String.valueOf(rater);
    }

    public boolean isPublished() {
        return status == PeriodStatus.PUBLISHED;
    }
}
