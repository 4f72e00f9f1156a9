package vn.congtam.rollup.rating;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * One person of a yearly rating: the sheet, the months put together, and what the quota makes of it.
 *
 * @param ruling version whose classes and limit apply to the person
 * @param monthsRated of twelve
 * @param mean exact to nine decimals, null without a rated month
 * @param proposed class that the months give, null with too few of them: then there is no yearly class
 * @param cap best class that a month forced by conduct leaves, null for no limit
 * @param ratedClass after the quota; null without a class and while a tie at the line waits for the authority
 * @param moved whether the quota moved the person to the next class
 * @param waiting whether a tie at the line waits for the authority
 * @param tieSettledBy step of the declared order that told equal means apart at the line
 * @param rank by mean, equal means share it
 * @param headCap class of the agency where it puts its head below the decided class
 * @param limit whose line moved the person or asked for the order at equal means, null where none did
 */
public record YearLine(
        YearSheetRow sheet,
        Ruling ruling,
        List<YearMonthLine> months,
        int monthsRated,
        @Nullable BigDecimal mean,
        @Nullable RatedClass classByMean,
        @Nullable RatedClass proposed,
        @Nullable RatedClass cap,
        @Nullable RatedClass ratedClass,
        boolean moved,
        boolean waiting,
        @Nullable String tieSettledBy,
        @Nullable Integer rank,
        @Nullable RatedClass headCap,
        @Nullable YearLimit limit) {

    public YearLine {
        months = List.copyOf(months);
    }

    public Framework framework() {
        return ruling.framework();
    }

    public boolean hasClass() {
        return proposed != null;
    }

    public boolean needsDecision() {
        return hasClass() && !sheet.isDecided();
    }

    /** Whether months were published after the decision, so that it rests on another mean or another limit. */
    public boolean isStale() {
        BigDecimal decidedOn = sheet.decidedMean();
        return decidedOn != null && (mean == null || decidedOn.compareTo(mean) != 0 || sheet.decidedCap() != cap);
    }

    /** Before the quota: as decided, as proposed while nothing is decided; for the head not above the agency. */
    public @Nullable RatedClass classBefore() {
        RatedClass decided = sheet.decidedClass();
        RatedClass before = proposed == null || decided == null ? proposed : decided;
        return before == null || headCap == null ? before : before.atMost(headCap);
    }

    /** What was shown when somebody agrees: another proposal or another mean is another text. */
    public String seen() {
        return sheet.id() + ":" + sheet.version() + ":" + proposed + ":"
                + (mean == null ? "" : mean.stripTrailingZeros().toPlainString());
    }

    /** Whether the authority may decide on the class: never better than a month forced by conduct leaves. */
    public boolean allows(RatedClass ratedClass) {
        return cap == null || ratedClass.atMost(cap) == ratedClass;
    }

    public boolean differs() {
        return sheet.decidedClass() != null && sheet.decidedClass() != proposed;
    }
}
