package vn.congtam.scorecard.deadline;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineRequests;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.OwnSheets;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The official asks for more time for the own sheet. */
@Controller
@RequestMapping("/self-assessment/extension")
class ExtensionRequestController {

    private final OwnSheets sheets;
    private final DeadlineRequests requests;
    private final MessageSource messages;

    ExtensionRequestController(OwnSheets sheets, DeadlineRequests requests, MessageSource messages) {
        this.sheets = sheets;
        this.requests = requests;
        this.messages = messages;
    }

    @GetMapping
    String form(CurrentOfficial me, MonthInView month, Model model) {
        return fill(own(me, month), month, "", model);
    }

    @PostMapping
    ModelAndView ask(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        OwnSheet sheet = own(me, month);
        try {
            requests.ask(
                    month.requirePeriod(), DeadlineStep.SELF, sheet.subject().personId(), reason);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            model.addAttribute("wrong", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            return new ModelAndView(fill(sheet, month, reason, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.deadline.request.sent", null, locale));
        return new ModelAndView("redirect:/self-assessment?month=" + month.month());
    }

    private String fill(OwnSheet sheet, MonthInView month, String reason, Model model) {
        model.addAttribute("month", month.month());
        model.addAttribute("own", sheet.deadline());
        model.addAttribute("reason", reason);
        return "scorecard/deadline-request";
    }

    private OwnSheet own(CurrentOfficial me, MonthInView month) {
        Long person = me.personId();
        PeriodSummary period = month.period();
        if (person == null || period == null) {
            throw new NotFound();
        }
        return sheets.find(period.id(), person).orElseThrow(NotFound::new);
    }
}
