package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the dated absences of a person make of a month.
 *
 * @param away working days of the month within absences; probation is none
 * @param worked working days of the month less {@code away}
 * @param kind the one that decides alone (maternity, probation), else the one with the most days
 * @param storedDays days worked as the month has them now, null for none
 * @param proposal what the framework concludes from {@code worked} and {@code kind}
 * @param own whether it is the reader's own sheet, which somebody else fills
 */
record MonthAbsence(
        long sheetId,
        String name,
        String unitName,
        int away,
        BigDecimal worked,
        AbsenceKind kind,
        @Nullable BigDecimal storedDays,
        @Nullable AbsenceKind storedKind,
        Proposal proposal,
        boolean own) {

    /** The month says the same already. */
    public boolean isTaken() {
        return storedKind == kind && storedDays != null && storedDays.compareTo(worked) == 0;
    }
}
