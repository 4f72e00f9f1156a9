package vn.congtam.scorecard.meeting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Meetings of a month: the list, a new one, and which sheets need one. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings", "/city-heads/meetings"})
class MeetingController {

    private final MinutesReader reader;
    private final MeetingPlans meetings;
    private final MeetingRules rules;
    private final PlanScreen screen;
    private final MessageSource messages;

    MeetingController(
            MinutesReader reader,
            MeetingPlans meetings,
            MeetingRules rules,
            PlanScreen screen,
            MessageSource messages) {
        this.reader = reader;
        this.meetings = meetings;
        this.rules = rules;
        this.screen = screen;
        this.messages = messages;
    }

    @ModelAttribute("side")
    MeetingSide side(@PathVariable(required = false) @Nullable Long agencyId, CurrentOfficial me, MonthInView month) {
        return MeetingSide.of(agencyId, me, month);
    }

    @GetMapping
    String list(@ModelAttribute(value = "side", binding = false) MeetingSide side, Model model) {
        List<MinutesReader.Row> rows = reader.list(side);
        if (rows.isEmpty() && !side.leads() && !side.isHr()) {
            throw new NotFound();
        }
        model.addAttribute("rows", rows);
        model.addAttribute("rules", rules.of(side));
        model.addAttribute("kinds", SheetKind.values());
        return "scorecard/meetings";
    }

    @PostMapping("/rules")
    String rules(
            @ModelAttribute(value = "side", binding = false) MeetingSide side,
            @RequestParam(defaultValue = "") Set<SheetKind> kind,
            RedirectAttributes flash,
            Locale locale) {
        rules.set(side.requireLead(), new TreeSet<>(kind));
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.meeting.rules.saved", null, locale));
        return "redirect:" + side.base() + "?month=" + side.month();
    }

    /** @param sheet ticked in the grid */
    @GetMapping("/new")
    String plan(
            @ModelAttribute(value = "side", binding = false) MeetingSide side,
            @RequestParam(defaultValue = "") List<Long> sheet,
            Model model) {
        side.requireLead();
        model.addAttribute(
                "form",
                new PlanForm(
                        "", null, null, "", Ballot.OPEN, side.me().personId(), "", null, "", List.of(), "", sheet));
        return screen.show(side, null, true, model);
    }

    @PostMapping
    ModelAndView plan(
            @ModelAttribute(value = "side", binding = false) MeetingSide side,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        side.requireLead();
        if (!errors.hasErrors()) {
            try {
                long id = meetings.plan(side, form);
                return new ModelAndView("redirect:" + side.base() + "/" + id + "?month=" + side.month());
            } catch (Refused e) {
                errors.reject(e.messageKey(), messages.getMessage(e.messageKey(), e.arguments(), locale));
            }
        }
        return new ModelAndView(screen.show(side, null, false, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
