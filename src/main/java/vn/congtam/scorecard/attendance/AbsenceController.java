package vn.congtam.scorecard.attendance;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Human resources enter dated absences and take their proposal for the month over. */
@Controller
@RequestMapping("/agencies/{agencyId}/absences")
class AbsenceController {

    private final AttendanceScreen screen;
    private final AttendanceList people;
    private final AbsenceReader reader;
    private final AbsenceRecords records;
    private final MessageSource messages;

    AbsenceController(
            AttendanceScreen screen,
            AttendanceList people,
            AbsenceReader reader,
            AbsenceRecords records,
            MessageSource messages) {
        this.screen = screen;
        this.people = people;
        this.reader = reader;
        this.records = records;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        screen.require(me, agencyId);
    }

    @GetMapping
    String show(CurrentOfficial me, MonthInView month, Model model) {
        return page(me, month, AbsenceForm.empty(), model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") AbsenceForm form,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            records.add(month.requirePeriod(), form, me);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            model.addAttribute("refused", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            return new ModelAndView(page(me, month, form, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(month, flash, messages.getMessage("scorecard.absence.added", null, locale));
    }

    @PostMapping("/{absenceId}/remove")
    ModelAndView remove(
            @PathVariable long absenceId,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        records.remove(month.requirePeriod(), absenceId, me);
        return done(month, flash, messages.getMessage("scorecard.absence.removed", null, locale));
    }

    @PostMapping("/take-over")
    ModelAndView takeOver(CurrentOfficial me, MonthInView month, RedirectAttributes flash, Locale locale) {
        Object[] people = {records.takeOver(month.requirePeriod(), me)};
        return done(month, flash, messages.getMessage("scorecard.absence.taken", people, locale));
    }

    private String page(CurrentOfficial me, MonthInView month, AbsenceForm form, Model model) {
        PeriodSummary period = month.period();
        model.addAttribute("agencyId", month.requireAgency());
        model.addAttribute("month", month.month());
        model.addAttribute("period", period);
        model.addAttribute("me", me.personId());
        model.addAttribute("form", form);
        if (period != null) {
            var months = reader.month(period, me.personId());
            model.addAttribute("kinds", AbsenceKind.values());
            model.addAttribute("everybody", people.everybody(period));
            model.addAttribute("entered", reader.entered(period));
            model.addAttribute("months", months);
            model.addAttribute(
                    "open",
                    months.stream().filter(row -> !row.isTaken() && !row.own()).count());
        }
        return "scorecard/absences";
    }

    private static ModelAndView done(MonthInView month, RedirectAttributes flash, String toast) {
        flash.addFlashAttribute("toast", toast);
        return new ModelAndView("redirect:/agencies/" + month.requireAgency() + "/absences?month=" + month.month());
    }
}
