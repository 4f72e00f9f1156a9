package vn.congtam.ranking;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Formats;

/** Publishing a closed month as an act of its own, with the list exactly as the audience will read it. */
@Controller
class PublicationController {

    private final RankedMonths months;
    private final MonthClosing closing;
    private final ClassLists lists;
    private final MessageSource messages;
    private final Formats formats;

    PublicationController(
            RankedMonths months, MonthClosing closing, ClassLists lists, MessageSource messages, Formats formats) {
        this.months = months;
        this.closing = closing;
        this.lists = lists;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/agencies/{agencyId}/publication")
    String publication(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "AGENCY") Audience audience,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RankedMonth month = month(me, asked == null ? nextToPublish(inView) : inView.requirePeriod());
        Audience chosen = month.audience();
        Long closingId = month.closingId();
        model.addAttribute("month", month)
                .addAttribute("months", inView.all())
                .addAttribute("audience", chosen == null ? audience : chosen)
                .addAttribute("audiences", Audience.values())
                .addAttribute("page", Math.clamp(page, 1, 10_000))
                .addAttribute("from", (Math.clamp(page, 1, 10_000) - 1) * ClassLists.PAGE)
                .addAttribute("closing", month.closing())
                .addAttribute(
                        "rows", closingId == null ? List.of() : lists.ofAgency(closingId, Math.clamp(page, 1, 10_000)));
        return "ranking/publication";
    }

    @GetMapping("/agencies/{agencyId}/publication/confirm")
    String confirm(CurrentOfficial me, MonthInView inView, @RequestParam Audience audience, Model model) {
        RankedMonth month = month(me, inView.requirePeriod());
        model.addAttribute("month", month).addAttribute("audience", audience);
        return "ranking/publish";
    }

    @PostMapping("/agencies/{agencyId}/publication")
    String publish(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam Audience audience,
            RedirectAttributes redirect,
            Locale locale) {
        RankedMonth month = month(me, inView.requirePeriod());
        closing.publish(month.periodId(), audience, me.accountId());
        redirect.addFlashAttribute(
                "toast",
                messages.getMessage("ranking.published.toast", new Object[] {formats.month(month.month())}, locale));
        return "redirect:/agencies/" + month.agencyId() + "/publication?month=" + month.month();
    }

    /** The oldest month that waits for publication, or else the month in view. */
    private static PeriodSummary nextToPublish(MonthInView inView) {
        return inView.all().reversed().stream()
                .filter(period -> !period.isOpen() && !period.isPublished())
                .findFirst()
                .or(() ->
                        inView.all().stream().filter(PeriodSummary::isPublished).findFirst())
                .orElseGet(inView::requirePeriod);
    }

    private RankedMonth month(CurrentOfficial me, PeriodSummary period) {
        RankedMonth month = months.get(period.id());
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.mayPrepare());
        return month;
    }
}
