package vn.congtam.insight.levelling;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.organization.Organization;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.Months;
import vn.congtam.shared.NotFound;

/** Alerts of an agency in a closed month, its raters beside each other, and how far the analysis is. */
@Controller
class AgencyLevellingController {

    private final Alerts alerts;
    private final AlertWords words;
    private final LevellingOverview overview;
    private final LevellingRuns runs;
    private final LevellingWorker worker;
    private final AlertDesk desk;
    private final Periods periods;
    private final Organization organization;
    private final MessageSource messages;

    AgencyLevellingController(
            Alerts alerts,
            AlertWords words,
            LevellingOverview overview,
            LevellingRuns runs,
            LevellingWorker worker,
            AlertDesk desk,
            Periods periods,
            Organization organization,
            MessageSource messages) {
        this.alerts = alerts;
        this.words = words;
        this.overview = overview;
        this.runs = runs;
        this.worker = worker;
        this.desk = desk;
        this.periods = periods;
        this.organization = organization;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/levelling")
    String agency(
            @PathVariable long agencyId,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable AlertKind kind,
            @RequestParam(required = false) @Nullable AlertState state,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            Locale locale,
            Model model) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.maySee(agencyId));
        List<YearMonth> months = alerts.months(agencyId, may.publishedOnly(agencyId));
        YearMonth month = asked != null ? Months.parse(asked) : months.isEmpty() ? null : months.getFirst();
        model.addAttribute("agency", organization.agency(agencyId))
                .addAttribute("may", may)
                .addAttribute("months", months)
                .addAttribute("month", month)
                .addAttribute("kinds", AlertKind.values())
                .addAttribute("states", AlertState.values());
        if (month != null && months.contains(month)) {
            month(model, me, new AlertFilter(month, agencyId, kind, state), Math.clamp(page, 1, 1000), locale);
        }
        return "insight/levelling";
    }

    private void month(Model model, CurrentOfficial me, AlertFilter filter, int page, Locale locale) {
        YearMonth month = java.util.Objects.requireNonNull(filter.month());
        long agencyId = java.util.Objects.requireNonNull(filter.agencyId());
        LevellingPermissions may = new LevellingPermissions(me);
        AlertSight sight = AlertSight.of(me, false);
        PeriodSummary period = periods.find(agencyId, month).orElseThrow(NotFound::new);
        may.require(may.maySee(period));
        model.addAttribute("run", runs.of(period.id()).orElse(null))
                .addAttribute("filter", filter)
                .addAttribute("page", page)
                .addAttribute("total", alerts.count(filter, sight))
                .addAttribute(
                        "alerts",
                        alerts.list(filter, sight, page).stream()
                                .map(alert -> words.view(alert, me, locale))
                                .toList())
                .addAttribute("raters", overview.raters(month, agencyId, false, 1));
        if (may.isOutsider(agencyId)) {
            desk.viewed(AuditEvent.of("levelling.viewed", "period", period.id())
                    .in(agencyId, month)
                    .with(Map.of("page", page)));
        }
    }

    @PostMapping("/agencies/{agencyId}/levelling/again")
    String again(
            @PathVariable long agencyId,
            @RequestParam String month,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.mayRetry(agencyId));
        YearMonth of = Months.parse(month);
        PeriodSummary period = periods.find(agencyId, of).orElseThrow(NotFound::new);
        may.require(may.maySee(period));
        runs.again(period.id());
        worker.wake();
        flash.addFlashAttribute("toast", messages.getMessage("levelling.again.done", null, locale));
        return "redirect:/agencies/" + agencyId + "/levelling?month=" + of;
    }
}
