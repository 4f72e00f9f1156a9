package vn.congtam.scorecard.selfassessment;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.SheetContent;

/**
 * One request to change the own sheet.
 *
 * @param deduction what was typed for a new deduction, shown again when refused
 * @param places what the edit touches besides the fields of the form
 * @param edit besides the fields of the form
 * @param parts the asker wants changed parts of the page only (autosave)
 * @param next where a whole-form save leads to
 */
record SheetChange(
        CurrentOfficial me,
        MonthInView month,
        SelfAssessmentForm form,
        DeductionForm deduction,
        Set<String> places,
        UnaryOperator<SheetContent> edit,
        boolean parts,
        String next,
        Locale locale) {

    static SheetChange of(
            CurrentOfficial me, MonthInView month, SelfAssessmentForm form, boolean parts, String next, Locale locale) {
        return new SheetChange(
                me, month, form, DeductionForm.EMPTY, Set.of(), UnaryOperator.identity(), parts, next, locale);
    }

    SheetChange with(DeductionForm typed, Set<String> touched, UnaryOperator<SheetContent> further) {
        return new SheetChange(me, month, form, typed, touched, further, parts, next, locale);
    }

    /** The same made on another version. */
    SheetChange on(int version) {
        return new SheetChange(
                me, month, new SelfAssessmentForm(version, form.typed()), deduction, places, edit, parts, next, locale);
    }
}
