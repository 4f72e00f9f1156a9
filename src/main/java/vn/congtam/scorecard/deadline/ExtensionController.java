package vn.congtam.scorecard.deadline;

import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineExtensions;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Human resources of the agency, or of the city in their place, extend a deadline for one person or one unit, take it back, and set the hours of grace. */
@Controller
@RequestMapping("/agencies/{agencyId}/deadlines")
class ExtensionController {

    private final ExtensionScreen screen;
    private final ExtensionList list;
    private final DeadlineExtensions extensions;
    private final Formats formats;
    private final MessageSource messages;

    ExtensionController(
            ExtensionScreen screen,
            ExtensionList list,
            DeadlineExtensions extensions,
            Formats formats,
            MessageSource messages) {
        this.screen = screen;
        this.list = list;
        this.extensions = extensions;
        this.formats = formats;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        screen.require(me, agencyId);
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable DeadlineStep step,
            @RequestParam(defaultValue = "") String target,
            CurrentOfficial me,
            MonthInView month,
            Model model) {
        return screen.show(me, month, ExtensionForm.empty(step, target), model);
    }

    @PostMapping
    ModelAndView grant(
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        PeriodSummary period = month.requirePeriod();
        if (!errors.hasErrors() && form.moment().isEmpty()) {
            errors.rejectValue("until", "scorecard.opening.date.required");
        }
        if (!errors.hasErrors()) {
            String name = list.name(period, form.chosen()).orElseThrow(NotFound::new);
            try {
                LocalDateTime moment = form.moment().orElseThrow();
                extensions.grant(period, form.chosenStep(), form.chosen(), moment, form.reason(), me);
                String until = formats.timeAndDay(VietnamTime.instant(moment));
                return done(month, flash, text("scorecard.deadline.granted", locale, name, until));
            } catch (Conflict conflict) {
                throw conflict;
            } catch (Refused refused) {
                errors.rejectValue("until", refused.messageKey(), refused.arguments(), null);
            }
        }
        return new ModelAndView(screen.show(me, month, form, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{extensionId}/withdraw")
    ModelAndView withdraw(
            @PathVariable long extensionId,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        extensions.withdraw(month.requirePeriod(), extensionId, me);
        return done(month, flash, text("scorecard.deadline.withdrawn", locale));
    }

    @PostMapping("/grace")
    ModelAndView grace(
            @RequestParam(defaultValue = "") String hours,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            extensions.grace(
                    month.requirePeriod(), hours.strip().matches("\\d{1,4}") ? Integer.parseInt(hours.strip()) : -1);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            model.addAttribute("wrongGrace", text(refused.messageKey(), locale, refused.arguments()));
            model.addAttribute("typedGrace", hours);
            String view = screen.show(me, month, ExtensionForm.empty(null, ""), model);
            return new ModelAndView(view, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(month, flash, text("scorecard.deadline.graceSaved", locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static ModelAndView done(MonthInView month, RedirectAttributes flash, String toast) {
        flash.addFlashAttribute("toast", toast);
        return new ModelAndView("redirect:/agencies/" + month.requireAgency() + "/deadlines?month=" + month.month());
    }
}
