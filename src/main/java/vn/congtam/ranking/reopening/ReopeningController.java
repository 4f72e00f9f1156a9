package vn.congtam.ranking.reopening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The screen about reopening a closed month: ask, answer, withdraw, and what happened before. */
@Controller
@RequestMapping("/agencies/{agencyId}/reopening")
class ReopeningController {

    private final Reopenings reopenings;
    private final MonthReopening reopening;
    private final MessageSource messages;

    ReopeningController(Reopenings reopenings, MonthReopening reopening, MessageSource messages) {
        this.reopenings = reopenings;
        this.reopening = reopening;
        this.messages = messages;
    }

    /** What was typed, to be shown again. */
    record Typed(boolean whole, Set<Long> sheets, String reason, String documentNo, String answer) {
        static final Typed NOTHING = new Typed(false, Set.of(), "", "", "");
    }

    @GetMapping
    String show(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(defaultValue = "") Set<Long> sheet,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String documentNo,
            Model model) {
        fill(me, agencyId, inView, new Typed(false, sheet, reason, documentNo, ""), model);
        return "ranking/reopening";
    }

    @PostMapping
    ModelAndView request(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "") Set<Long> sheet,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String documentNo,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        PeriodSummary period = inView.requirePeriod();
        permissions(me, agencyId, period).require(new ReopeningPermissions(me, agencyId, false).mayAsk());
        Typed typed = new Typed(whole, sheet, reason, documentNo, "");
        return act(me, agencyId, inView, typed, model, flash, "ranking.reopening.asked", locale, () -> {
            if (!whole && sheet.isEmpty()) {
                throw new Refused("ranking.reopening.error.nobody");
            }
            reopening.request(period, whole ? Set.of() : sheet, reason, documentNo, me);
        });
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long id,
            MonthInView inView,
            @RequestParam boolean approve,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        PeriodSummary period = inView.requirePeriod();
        Reopening request = known(period, id);
        ReopeningPermissions may = permissions(me, agencyId, period);
        may.require(may.mayAnswer(request));
        Typed typed = new Typed(false, Set.of(), "", "", answer);
        String done = approve ? "ranking.reopening.approved" : "ranking.reopening.refused";
        return act(me, agencyId, inView, typed, model, flash, done, locale, () -> {
            reopening.answer(period, id, version, approve, answer, me);
        });
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long id,
            MonthInView inView,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        PeriodSummary period = inView.requirePeriod();
        Reopening request = known(period, id);
        ReopeningPermissions may = permissions(me, agencyId, period);
        may.require(may.mayWithdraw(request));
        return act(me, agencyId, inView, Typed.NOTHING, model, flash, "ranking.reopening.withdrawn", locale, () -> {
            reopening.withdraw(period, id);
        });
    }

    private ModelAndView act(
            CurrentOfficial me,
            long agencyId,
            MonthInView inView,
            Typed typed,
            Model model,
            RedirectAttributes flash,
            String done,
            Locale locale,
            Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("toast", messages.getMessage(done, null, locale));
            return new ModelAndView("redirect:/agencies/" + agencyId + "/reopening?month=" + inView.month());
        } catch (Refused refused) {
            fill(me, agencyId, inView, typed, model);
            model.addAttribute("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            return new ModelAndView(
                    "ranking/reopening",
                    model.asMap(),
                    refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void fill(CurrentOfficial me, long agencyId, MonthInView inView, Typed typed, Model model) {
        PeriodSummary period = inView.requirePeriod();
        ReopeningPermissions may = permissions(me, agencyId, period);
        List<Reopening> all = reopenings.of(period.id());
        Optional<Reopening> running = all.stream().filter(Reopening::isRunning).findFirst();
        boolean asks = may.mayAsk() && running.isEmpty() && !period.isOpen();
        model.addAttribute("month", inView.month())
                .addAttribute("period", period)
                .addAttribute("agencyId", agencyId)
                .addAttribute("may", may)
                .addAttribute("running", running.orElse(null))
                .addAttribute(
                        "past", all.stream().filter(one -> !one.isRunning()).toList())
                .addAttribute("asks", asks)
                .addAttribute("people", asks ? reopenings.people(period.id()) : List.of())
                .addAttribute("typed", typed);
    }

    private ReopeningPermissions permissions(CurrentOfficial me, long agencyId, PeriodSummary period) {
        Long person = me.personId();
        boolean concerned = person != null && reopenings.concerns(period.id(), person);
        ReopeningPermissions may = new ReopeningPermissions(me, agencyId, concerned);
        return may.require(may.maySee() && period.agencyId() == agencyId);
    }

    private Reopening known(PeriodSummary period, long id) {
        return reopenings.find(period.id(), id).orElseThrow(NotFound::new);
    }
}
