package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;

/** Two further views of one month: how far the scorers are apart once it is closed, and how it goes while it runs. */
@Controller
class MonthViewsController {

    private final Gaps gaps;
    private final BurnDowns burnDowns;

    MonthViewsController(Gaps gaps, BurnDowns burnDowns) {
        this.gaps = gaps;
        this.burnDowns = burnDowns;
    }

    @GetMapping("/agencies/{agencyId}/board/gaps")
    String gaps(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable Long unit,
            Model model) {
        BoardView view = BoardView.of(me, agencyId, inView, unit);
        String newest = view.newest("/gaps", asked);
        if (newest != null) {
            return newest;
        }
        view.frame(model)
                .addAttribute(
                        "tables", gaps.of(agencyId, view.month(), view.may().sight(), view.unit()));
        return "insight/board-gaps";
    }

    /** Of the month in view whether it runs or not; how sheets moved tells no result. */
    @GetMapping("/agencies/{agencyId}/board/progress")
    String progress(CurrentOfficial me, @PathVariable long agencyId, MonthInView inView, Model model) {
        BoardPermissions may = new BoardPermissions(me, agencyId);
        may.requireLeading();
        PeriodSummary period = inView.period();
        List<YearMonth> all = inView.all().stream().map(PeriodSummary::month).toList();
        new BoardView(may, inView, all, null)
                .frame(model)
                .addAttribute("burn", period == null ? null : burnDowns.of(period));
        return "insight/board-progress";
    }
}
