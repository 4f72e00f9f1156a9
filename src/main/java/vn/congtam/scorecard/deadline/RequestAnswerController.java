package vn.congtam.scorecard.deadline;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineRequests;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Human resources answer a request for more time. */
@Controller
@RequestMapping("/agencies/{agencyId}/deadlines/requests/{requestId}")
class RequestAnswerController {

    private final ExtensionScreen screen;
    private final DeadlineRequests requests;
    private final MessageSource messages;

    RequestAnswerController(ExtensionScreen screen, DeadlineRequests requests, MessageSource messages) {
        this.screen = screen;
        this.requests = requests;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        screen.require(me, agencyId);
    }

    /** What was typed in answer to a request. */
    record Typed(long request, String until, String answer, String wrong) {}

    @PostMapping("/grant")
    ModelAndView grant(
            @PathVariable long requestId,
            @RequestParam(defaultValue = "") String until,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            LocalDateTime moment =
                    ExtensionForm.moment(until).orElseThrow(() -> new Refused("scorecard.opening.date.required"));
            requests.grant(month.requirePeriod(), requestId, moment, me);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            return again(new Typed(requestId, until, "", sentence(refused, locale)), me, month, model);
        }
        return done("scorecard.deadline.requestGranted", month, flash, locale);
    }

    @PostMapping("/refuse")
    ModelAndView refuse(
            @PathVariable long requestId,
            @RequestParam(defaultValue = "") String answer,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            requests.refuse(month.requirePeriod(), requestId, answer, me);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            return again(new Typed(requestId, "", answer, sentence(refused, locale)), me, month, model);
        }
        return done("scorecard.deadline.requestRefused", month, flash, locale);
    }

    private ModelAndView again(Typed typed, CurrentOfficial me, MonthInView month, Model model) {
        model.addAttribute("typed", typed);
        String view = screen.show(me, month, ExtensionForm.empty(null, ""), model);
        return new ModelAndView(view, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(String key, MonthInView month, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(key, null, locale));
        return new ModelAndView("redirect:/agencies/" + month.requireAgency() + "/deadlines?month=" + month.month());
    }

    private String sentence(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }
}
