package vn.congtam.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * A line of a sheet that can be contested, with what everybody gave on it.
 *
 * @param code of the criterion; of a deduction see {@link DeductionCode}, {@code class} for the class itself
 * @param label of the criterion or of the deduction, empty for the class
 * @param maximum most that may be given; for a deduction what was deducted; null for the class
 * @param correctable whether the hearer may give other points: not for the class and for what is computed from products
 * @param date day of a deduction, null for other lines
 * @param contested whether the appeal names it
 * @param proposed what the hearer gave instead, null where nothing was changed
 * @param proposedReason empty where nothing was changed
 */
record ContestedLine(
        String code,
        String label,
        @Nullable Points maximum,
        @Nullable Points self,
        @Nullable Points reviewed,
        @Nullable Points decided,
        boolean correctable,
        @Nullable LocalDate date,
        boolean contested,
        @Nullable Points proposed,
        String proposedReason) {

    static final String CLASS = "class";

    public boolean isClass() {
        return CLASS.equals(code);
    }

    public boolean isDeduction() {
        return date != null;
    }

    /** Whether its points are worked out from products, which may be contested one by one. */
    public boolean isComputed() {
        return !correctable && !isClass();
    }

    /** As people name it: a deduction by its words, a criterion by the letter of the form. */
    String shown() {
        return isDeduction() ? label : code.replaceAll("\\.dd\\b", ".đ");
    }

    ContestedLine contested(@Nullable Points instead, String why) {
        return new ContestedLine(code, label, maximum, self, reviewed, decided, correctable, date, true, instead, why);
    }
}
