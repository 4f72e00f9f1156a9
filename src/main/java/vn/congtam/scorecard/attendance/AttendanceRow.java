package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of the month in HR's table.
 *
 * @param status of the sheet
 * @param reopened inside the reopening of the closed month
 * @param notRatedReason in words, when human resources or a rule took the person out
 * @param leftToAnother another agency rates the month; only the city brings the sheet back
 * @param ledClass class of the unit or agency that the person heads, if entered
 */
record AttendanceRow(
        long sheetId,
        long personId,
        String name,
        String postTitle,
        String unitName,
        String status,
        boolean reopened,
        @Nullable BigDecimal daysWorked,
        @Nullable AbsenceKind absence,
        @Nullable String notRatedReason,
        boolean leftToAnother,
        @Nullable String ledClass,
        List<Conduct> conduct,
        Proposal proposal) {

    public boolean isNotRated() {
        return "NOT_RATED".equals(status);
    }

    /** @param day dd/MM/yyyy */
    record Conduct(long id, ConductKind kind, String documentNumber, String day, String note) {}
}
