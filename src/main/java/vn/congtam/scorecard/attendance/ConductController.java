package vn.congtam.scorecard.attendance;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Discipline, written criticism and the classes of units, entered below the table of attendance. */
@Controller
@RequestMapping("/agencies/{agencyId}/attendance")
class ConductController {

    private final AttendanceScreen screen;
    private final ConductService conduct;
    private final MessageSource messages;

    ConductController(AttendanceScreen screen, ConductService conduct, MessageSource messages) {
        this.screen = screen;
        this.conduct = conduct;
        this.messages = messages;
    }

    @PostMapping("/conduct")
    ModelAndView add(
            @PathVariable long agencyId,
            @Valid @ModelAttribute("conduct") ConductForm form,
            BindingResult errors,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        screen.require(me, agencyId);
        if (!errors.hasErrors()) {
            try {
                conduct.add(month.requirePeriod(), form, me);
                return done(agencyId, month, flash, "scorecard.conduct.added", locale);
            } catch (Refused e) {
                refuse(errors, "documentNumber", e, locale);
            }
        }
        return again(me, month, agencyId, model);
    }

    @PostMapping("/conduct/{recordId}/remove")
    ModelAndView remove(
            @PathVariable long agencyId,
            @PathVariable long recordId,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        screen.require(me, agencyId);
        conduct.remove(month.requirePeriod(), recordId, me);
        return done(agencyId, month, flash, "scorecard.conduct.removed", locale);
    }

    @PostMapping("/unit-class")
    ModelAndView classify(
            @PathVariable long agencyId,
            @Valid @ModelAttribute("unitClass") UnitClassForm form,
            BindingResult errors,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        screen.require(me, agencyId);
        if (errors.hasErrors()) {
            return again(me, month, agencyId, model);
        }
        conduct.classify(month.requirePeriod(), form, me);
        return done(agencyId, month, flash, "scorecard.unitClass.saved", locale);
    }

    @PostMapping("/unit-class/{unitClassId}/remove")
    ModelAndView unclassify(
            @PathVariable long agencyId,
            @PathVariable long unitClassId,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        screen.require(me, agencyId);
        conduct.unclassify(month.requirePeriod(), unitClassId, me);
        return done(agencyId, month, flash, "scorecard.unitClass.removed", locale);
    }

    private void refuse(BindingResult errors, @Nullable String field, Refused e, Locale locale) {
        if (e instanceof Conflict) {
            throw e;
        }
        errors.rejectValue(field, e.messageKey(), messages.getMessage(e.messageKey(), e.arguments(), locale));
    }

    private ModelAndView again(CurrentOfficial me, MonthInView month, long agencyId, Model model) {
        String view = screen.show(me, month, agencyId, null, 1, model);
        return new ModelAndView(view, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(long agencyId, MonthInView month, RedirectAttributes flash, String toast, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(toast, null, locale));
        return new ModelAndView("redirect:/agencies/" + agencyId + "/attendance?month=" + month.month());
    }
}
