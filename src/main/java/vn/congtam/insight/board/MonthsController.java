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
        BoardPermissions may = new BoardPermissions(me, agencyId);
        may.requireEntering();
        List<YearMonth> months = may.months(inView);
        if ((asked == null || asked.isBlank()) && !months.isEmpty()) {
            return "redirect:/agencies/" + agencyId + "/board/months?month=" + months.getFirst();
        }
        Long shown = may.unit(unit);
        List<YearMonth> year = HeatTable.upTo(inView.month());
        Measure of = Measure.named(measure);
        frame(may, inView, months, shown, model)
                .addAttribute("measures", Measure.values())
                .addAttribute("heat", HeatTable.of(of, year, groups.byUnit(agencyId, year, may.sight(), shown)));
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
        BoardPermissions may = new BoardPermissions(me, agencyId);
        may.requireEntering();
        List<YearMonth> months = may.months(inView);
        if ((asked == null || asked.isBlank()) && !months.isEmpty()) {
            return "redirect:/agencies/" + agencyId + "/board/comparison?month=" + months.getFirst();
        }
        Long shown = may.unit(unit);
        YearMonth month = inView.month();
        YearMonth other = with == null || with.isBlank() ? month.minusMonths(1) : Months.parse(with);
        frame(may, inView, months, shown, model)
                .addAttribute(
                        "comparison",
                        Comparison.of(
                                month, other, groups.byUnit(agencyId, List.of(month, other), may.sight(), shown)));
        return "insight/board-comparison";
    }

    private static Model frame(
            BoardPermissions may, MonthInView inView, List<YearMonth> months, @Nullable Long unit, Model model) {
        return model.addAttribute("may", may)
                .addAttribute("agencyId", may.agencyId())
                .addAttribute("month", inView.month())
                .addAttribute("months", months)
                .addAttribute("unit", unit)
                .addAttribute("ownLeftOut", may.leavesOutOwn(inView.period()))
                .addAttribute("links", new BoardLinks(may.agencyId(), inView.month(), unit));
    }
}
