package vn.congtam.scorecard.meeting;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Changes what was planned of a meeting until its minutes are begun. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings/{meetingId}/plan", "/city-heads/meetings/{meetingId}/plan"})
class PlanController {

    private final MinutesReader reader;
    private final MeetingPlans plans;
    private final PlanScreen screen;
    private final MessageSource messages;

    PlanController(MinutesReader reader, MeetingPlans plans, PlanScreen screen, MessageSource messages) {
        this.reader = reader;
        this.plans = plans;
        this.screen = screen;
        this.messages = messages;
    }

    @ModelAttribute("may")
    MeetingPermissions may(
            @PathVariable(required = false) @Nullable Long agencyId,
            @PathVariable long meetingId,
            CurrentOfficial me,
            MonthInView month) {
        MeetingPermissions may = new MeetingPermissions(MeetingSide.of(agencyId, me, month), reader.minutes(meetingId));
        may.requireRead().side().requireLead();
        return may;
    }

    @GetMapping
    String form(@ModelAttribute(value = "may", binding = false) MeetingPermissions may, Model model) {
        may.requireReplan();
        model.addAttribute("form", PlanForm.stored(may.minutes()));
        return show(may, model);
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute(value = "may", binding = false) MeetingPermissions may,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        MeetingSide side = may.side();
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                plans.change(side, may.minutes().id(), version, form);
                flash.addFlashAttribute("toast", messages.getMessage("scorecard.meeting.toast.changed", null, locale));
                return new ModelAndView(
                        "redirect:" + side.base() + "/" + may.minutes().id() + "?month=" + side.month());
            } catch (Refused e) {
                errors.reject(e.messageKey(), messages.getMessage(e.messageKey(), e.arguments(), locale));
                status = e instanceof Conflict ? HttpStatus.CONFLICT : status;
            }
        }
        return new ModelAndView(show(may, model), Map.of(), status);
    }

    private String show(MeetingPermissions may, Model model) {
        model.addAttribute("side", may.side());
        return screen.show(may.side(), may.minutes(), false, model);
    }
}
