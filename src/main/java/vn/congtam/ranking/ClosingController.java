package vn.congtam.ranking;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.web.Formats;

/** Closing a month: the confirmation with what was seen, and the act. */
@Controller
class ClosingController {

    private final RankedMonths months;
    private final Ranking ranking;
    private final MonthClosing closing;
    private final MessageSource messages;
    private final Formats formats;

    ClosingController(
            RankedMonths months, Ranking ranking, MonthClosing closing, MessageSource messages, Formats formats) {
        this.months = months;
        this.ranking = ranking;
        this.closing = closing;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/agencies/{agencyId}/ranking/close")
    String confirm(CurrentOfficial me, MonthInView inView, Model model) {
        RankedMonth month = closable(me, inView);
        model.addAttribute("month", month)
                .addAttribute("figures", ranking.figures(month))
                .addAttribute("parts", ranking.parts(month))
                .addAttribute("hash", ranking.hash(month));
        return "ranking/close";
    }

    @PostMapping("/agencies/{agencyId}/ranking/close")
    String close(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam String hash,
            RedirectAttributes redirect,
            Locale locale) {
        RankedMonth month = closable(me, inView);
        ClosingRecord record = closing.close(month.periodId(), hash, me.accountId());
        redirect.addFlashAttribute(
                "toast",
                messages.getMessage(
                        "ranking.closed.toast",
                        new Object[] {formats.month(month.month()), record.checkCode()},
                        locale));
        return back(month);
    }

    private RankedMonth closable(CurrentOfficial me, MonthInView inView) {
        RankedMonth month = months.get(inView.requirePeriod().id());
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayPrepare());
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
        return month;
    }

    private static String back(RankedMonth month) {
        return "redirect:/agencies/" + month.agencyId() + "/ranking?month=" + month.month();
    }
}
