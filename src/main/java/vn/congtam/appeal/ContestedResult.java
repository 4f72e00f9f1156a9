package vn.congtam.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;

/**
 * The newest published result of a sheet, against which an appeal may be filed.
 *
 * @param version of the result, 1 for the first closing
 * @param deciderId who decided, null for the higher body
 * @param deciderForId in whose place the decision was taken, null in the own name
 * @param deciderAccount who entered the decision of the higher body
 * @param decidedAlone false where a concluded meeting decided and nobody changed the decision since
 * @param publishedAt start of the window
 * @param lastDay last working day of the window
 * @param appealId an appeal against this very version that was not withdrawn, null for none
 */
record ContestedResult(
        long closingId,
        int version,
        long sheetId,
        long periodId,
        long agencyId,
        LocalDate firstDay,
        long personId,
        String personName,
        long frameworkVersionId,
        @Nullable Long deciderId,
        @Nullable Long deciderForId,
        @Nullable Long deciderAccount,
        boolean decidedAlone,
        Instant publishedAt,
        LocalDate lastDay,
        LocalDate today,
        @Nullable Long appealId) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    public boolean isWithinWindow() {
        return !today.isAfter(lastDay);
    }

    public boolean isOwn(CurrentOfficial me) {
        return me.isPerson(personId);
    }

    public boolean mayFile(CurrentOfficial me) {
        return isOwn(me) && isWithinWindow() && appealId == null;
    }
}
