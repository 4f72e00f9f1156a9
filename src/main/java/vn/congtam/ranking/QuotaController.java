package vn.congtam.ranking;

import java.util.List;
import java.util.Locale;
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
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** HR enters the extended limit of a month with its document, or withdraws it. */
@Controller
class QuotaController {

    private final RankedMonths months;
    private final QuotaDecisions decisions;
    private final MessageSource messages;

    QuotaController(RankedMonths months, QuotaDecisions decisions, MessageSource messages) {
        this.months = months;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/ranking/extension")
    String extension(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(required = false) @Nullable Long framework,
            Model model) {
        RankedMonth month = closable(me, inView, framework);
        String document = month.quotaDocument();
        String reason = month.quotaReason();
        model.addAttribute("month", month)
                .addAttribute("limits", limits(month))
                .addAttribute("document", document == null ? "" : document)
                .addAttribute("reason", reason == null ? "" : reason);
        return "ranking/extension";
    }

    @PostMapping("/agencies/{agencyId}/ranking/extension")
    ModelAndView extend(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(required = false) @Nullable Long framework,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "true") boolean extended,
            Locale locale) {
        RankedMonth month = closable(me, inView, framework);
        try {
            decisions.extend(month.periodId(), extended, document, reason);
            return new ModelAndView(back(month));
        } catch (Refused refused) {
            return again("ranking/extension", month, refused, locale)
                    .addObject("document", document)
                    .addObject("reason", reason);
        }
    }

    private ModelAndView again(String view, RankedMonth month, Refused refused, Locale locale) {
        ModelAndView again = new ModelAndView(view);
        again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("month", month)
                .addObject("limits", limits(month))
                .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
    }

    /** The permission holds for every framework of the month. */
    private List<Framework> limits(RankedMonth month) {
        return months.parts(month).stream().map(RankedMonth::framework).toList();
    }

    private RankedMonth closable(CurrentOfficial me, MonthInView inView, @Nullable Long framework) {
        RankedMonth month = months.get(inView.requirePeriod().id(), framework);
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayPrepare());
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
        return month;
    }

    private static String back(RankedMonth month) {
        return "redirect:/agencies/" + month.agencyId() + "/ranking?" + month.query();
    }
}
