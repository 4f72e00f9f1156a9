package vn.congtam.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The agency head settles ties, each at its own line. */
@Controller
class TieController {

    private final RankedMonths months;
    private final Ranking ranking;
    private final Circles circles;
    private final QuotaDecisions decisions;
    private final ViewLog views;
    private final MessageSource messages;

    TieController(
            RankedMonths months,
            Ranking ranking,
            Circles circles,
            QuotaDecisions decisions,
            ViewLog views,
            MessageSource messages) {
        this.months = months;
        this.ranking = ranking;
        this.circles = circles;
        this.decisions = decisions;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/ranking/tie")
    String ties(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(required = false) @Nullable Long framework,
            Model model) {
        RankedMonth month = monthOf(me, inView, framework);
        model.addAttribute("month", month)
                .addAttribute("ties", seen(me, month))
                .addAttribute("line", "")
                .addAttribute("keeping", Set.of())
                .addAttribute("reason", "");
        return "ranking/tie";
    }

    @PostMapping("/agencies/{agencyId}/ranking/tie")
    ModelAndView settle(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(required = false) @Nullable Long framework,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") Set<Long> keep,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        RankedMonth month = monthOf(me, inView, framework);
        Long chooser = me.personId();
        if (chooser == null) {
            throw new NotFound();
        }
        try {
            decisions.settleTie(month.periodId(), month.frameworkId(), line, keep, reason, chooser);
            return new ModelAndView("redirect:/agencies/" + month.agencyId() + "/ranking?" + month.query());
        } catch (Refused refused) {
            ModelAndView again = new ModelAndView("ranking/tie");
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("month", month)
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale))
                    .addObject("ties", seen(me, month))
                    .addObject("line", line)
                    .addObject("keeping", keep)
                    .addObject("reason", reason);
        }
    }

    /** The open ties; the authority's own row is not shown, for nobody decides for themselves. */
    private List<OpenTie> seen(CurrentOfficial me, RankedMonth month) {
        RankingPermissions may = new RankingPermissions(me, month);
        List<OpenTie> ties = ranking.ties(month, circles.of(month)).stream()
                .map(tie -> tie.seenWith(may))
                .toList();
        List<Long> sheets = ties.stream().flatMap(tie -> tie.sheets().stream()).toList();
        views.record("ranking.viewed", month, sheets);
        return ties;
    }

    private RankedMonth monthOf(CurrentOfficial me, MonthInView inView, @Nullable Long framework) {
        RankedMonth month = months.get(inView.requirePeriod().id(), framework);
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayLead());
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
        return month;
    }
}
