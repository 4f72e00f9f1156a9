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
import vn.congtam.shared.Months;

/** Months of an agency side by side: a year of its units, and two months against each other. */
@Controller
class MonthsController {

    private final GroupMonths groups;

    MonthsController(GroupMonths groups) {
        this.groups = groups;
    }

    @GetMapping("/agencies/{agencyId}/board/months")
    String months(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable Long unit,
            Model model) {
        BoardView view = BoardView.of(me, agencyId, inView, unit);
        String newest = view.newest("/months", asked);
        if (newest != null) {
            return newest;
        }
        List<YearMonth> year = HeatTable.upTo(view.month());
        Measure of = Measure.named(measure);
        view.frame(model)
                .addAttribute("measures", Measure.values())
                .addAttribute(
                        "heat",
                        HeatTable.of(
                                of,
                                year,
                                groups.byUnit(agencyId, year, view.may().sight(), view.unit())));
        return "insight/board-months";
    }

    /** @param with the month to compare with, the one before when absent */
    @GetMapping("/agencies/{agencyId}/board/comparison")
    String comparison(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(required = false) @Nullable Long unit,
            Model model) {
        BoardView view = BoardView.of(me, agencyId, inView, unit);
        String newest = view.newest("/comparison", asked);
        if (newest != null) {
            return newest;
        }
        YearMonth month = view.month();
        YearMonth other = with == null || with.isBlank() ? month.minusMonths(1) : Months.parse(with);
        view.frame(model)
                .addAttribute(
                        "comparison",
                        Comparison.of(
                                month,
                                other,
                                groups.byUnit(
                                        agencyId,
                                        List.of(month, other),
                                        view.may().sight(),
                                        view.unit())));
        return "insight/board-comparison";
    }
}
