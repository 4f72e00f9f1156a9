package vn.congtam.ranking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** The ranked list of an agency's month with its line, before and after closing. */
@Controller
class RankingController {

    private final RankedMonths months;
    private final Ranking ranking;
    private final Circles circles;
    private final ViewLog views;
    private final Clock clock;

    RankingController(RankedMonths months, Ranking ranking, Circles circles, ViewLog views, Clock clock) {
        this.months = months;
        this.ranking = ranking;
        this.circles = circles;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agencyId}/ranking")
    String ranking(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(defaultValue = "border") String view,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long framework,
            Model model) {
        RankedMonth month = months.get(inView.requirePeriod().id(), framework);
        RankingPermissions permissions = new RankingPermissions(me, month);
        permissions.require(permissions.maySee());
        RankingFigures figures = ranking.figures(month);
        boolean border = !"all".equals(view) && !"unit".equals(view);
        int sheetOfList = Math.clamp(page, 1, 10_000);
        List<RankingRow> rows =
                border ? ranking.border(month, figures) : ranking.page(month, sheetOfList, "unit".equals(view));
        views.record(
                "ranking.viewed", month, rows.stream().map(RankingRow::sheetId).toList());
        Map<String, CircleLine> lines = circles.of(month);
        List<MonthPart> parts = ranking.parts(month);
        model.addAttribute("month", month)
                .addAttribute("circles", lines)
                .addAttribute("parts", parts)
                .addAttribute("ready", figures.ready() && parts.stream().allMatch(part -> part.unresolved() == 0))
                .addAttribute("ties", figures.unresolved() == 0 ? List.of() : ranking.ties(month, lines))
                .addAttribute("may", permissions)
                .addAttribute("figures", figures)
                .addAttribute("quota", QuotaArithmetic.of(month, figures.rated(), figures.counted()))
                .addAttribute("view", border ? "border" : view)
                .addAttribute("rows", rows)
                .addAttribute("from", (sheetOfList - 1) * Ranking.PAGE)
                .addAttribute("page", sheetOfList)
                .addAttribute("levels", figures.levels())
                .addAttribute("closing", month.closing())
                .addAttribute("now", clock.instant());
        return "ranking/ranking";
    }
}
