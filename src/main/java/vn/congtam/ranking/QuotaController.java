package vn.congtam.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** What people decide about the quota: HR enters the extended limit, the agency head settles a tie. */
@Controller
class QuotaController {

    private final RankedMonths months;
    private final Ranking ranking;
    private final QuotaDecisions decisions;
    private final ViewLog views;
    private final MessageSource messages;

    QuotaController(
            RankedMonths months, Ranking ranking, QuotaDecisions decisions, ViewLog views, MessageSource messages) {
        this.months = months;
        this.ranking = ranking;
        this.decisions = decisions;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/ranking/extension")
    String extension(CurrentOfficial me, MonthInView inView, Model model) {
        RankedMonth month = closable(me, inView);
        String document = month.quotaDocument();
        String reason = month.quotaReason();
        model.addAttribute("month", month)
                .addAttribute("document", document == null ? "" : document)
                .addAttribute("reason", reason == null ? "" : reason);
        return "ranking/extension";
    }

    @PostMapping("/agencies/{agencyId}/ranking/extension")
    ModelAndView extend(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "true") boolean extended,
            Locale locale) {
        RankedMonth month = closable(me, inView);
        try {
            decisions.extend(month.periodId(), extended, document, reason);
            return new ModelAndView(back(month));
        } catch (Refused refused) {
            return again("ranking/extension", month, refused, locale)
                    .addObject("document", document)
                    .addObject("reason", reason);
        }
    }

    @GetMapping("/agencies/{agencyId}/ranking/tie")
    String tie(CurrentOfficial me, MonthInView inView, Model model) {
        RankedMonth month = tieOf(me, inView);
        model.addAttribute("month", month).addAttribute("keeping", Set.of()).addAttribute("reason", "");
        model.addAttribute("figures", ranking.figures(month)).addAttribute("tied", others(me, month));
        return "ranking/tie";
    }

    @PostMapping("/agencies/{agencyId}/ranking/tie")
    ModelAndView settle(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(defaultValue = "") Set<Long> keep,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        RankedMonth month = tieOf(me, inView);
        Long chooser = me.personId();
        if (chooser == null) {
            throw new NotFound();
        }
        try {
            decisions.settleTie(month.periodId(), keep, reason, chooser);
            return new ModelAndView(back(month));
        } catch (Refused refused) {
            ModelAndView again = again("ranking/tie", month, refused, locale);
            RankingFigures figures = ranking.figures(month);
            return again.addObject("keeping", keep)
                    .addObject("reason", reason)
                    .addObject("figures", figures)
                    .addObject("tied", others(me, month));
        }
    }

    /** The people of the tie; the authority's own row is not shown, for nobody decides for themselves. */
    private List<RankingRow> others(CurrentOfficial me, RankedMonth month) {
        RankingPermissions may = new RankingPermissions(me, month);
        List<RankingRow> rows =
                ranking.tied(month).stream().filter(row -> !may.hides(row)).toList();
        views.record(
                "ranking.viewed", month, rows.stream().map(RankingRow::sheetId).toList());
        return rows;
    }

    private ModelAndView again(String view, RankedMonth month, Refused refused, Locale locale) {
        ModelAndView again = new ModelAndView(view);
        again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("month", month)
                .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
    }

    private RankedMonth closable(CurrentOfficial me, MonthInView inView) {
        RankedMonth month = months.get(inView.requirePeriod().id());
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayPrepare());
        requireOpen(month);
        return month;
    }

    private RankedMonth tieOf(CurrentOfficial me, MonthInView inView) {
        RankedMonth month = months.get(inView.requirePeriod().id());
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayLead());
        requireOpen(month);
        return month;
    }

    private static void requireOpen(RankedMonth month) {
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
    }

    private static String back(RankedMonth month) {
        return "redirect:/agencies/" + month.agencyId() + "/ranking?month=" + month.month();
    }
}
