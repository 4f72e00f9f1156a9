package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Months;

/** The boards of the city: agencies ranked, a year of them, two months against each other, and who rose and fell; published months only. */
@Controller
class CityBoardController {

    private static final int PAGE = 50;
    private static final List<String> VIEWS = List.of("", "months", "comparison", "flows");

    private final Cells cells;
    private final GroupMonths groups;
    private final CityFlows flows;
    private final PeoplePages people;
    private final Frameworks frameworks;

    CityBoardController(Cells cells, GroupMonths groups, CityFlows flows, PeoplePages people, Frameworks frameworks) {
        this.cells = cells;
        this.groups = groups;
        this.flows = flows;
        this.people = people;
        this.frameworks = frameworks;
    }

    /** @param order name, or else a class, the mean or the number of people, highest first */
    @GetMapping("/city-board")
    String board(
            CurrentOfficial me,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "mean") String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        YearMonth month = frame(me, asked, model);
        MonthBoard board = month == null
                ? null
                : MonthBoard.of(
                        cells.byAgency(month, CityBoardPermissions.of(me).statuses()), frameworks);
        AgencyOrder by = AgencyOrder.named(order);
        int sheetOfList = Math.clamp(page, 1, 10_000);
        model.addAttribute("board", board)
                .addAttribute("order", by)
                .addAttribute("page", sheetOfList)
                .addAttribute("from", (sheetOfList - 1) * PAGE)
                .addAttribute("size", PAGE);
        return "insight/city-board";
    }

    @GetMapping("/city-board/months")
    String months(
            CurrentOfficial me,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String measure,
            Model model) {
        YearMonth month = frame(me, asked, model);
        List<YearMonth> year = month == null ? List.of() : HeatTable.upTo(month);
        model.addAttribute("measures", Measure.values())
                .addAttribute(
                        "heat",
                        month == null
                                ? null
                                : HeatTable.of(
                                        Measure.named(measure),
                                        year,
                                        groups.byAgency(
                                                year,
                                                CityBoardPermissions.of(me).statuses())));
        return "insight/city-months";
    }

    /** @param with the month to compare with, the one before when absent */
    @GetMapping("/city-board/comparison")
    String comparison(
            CurrentOfficial me,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String with,
            Model model) {
        YearMonth month = frame(me, asked, model);
        Comparison comparison = null;
        if (month != null) {
            YearMonth other = with == null || with.isBlank() ? month.minusMonths(1) : Months.parse(with);
            comparison = Comparison.of(
                    month,
                    other,
                    groups.byAgency(
                            List.of(month, other), CityBoardPermissions.of(me).statuses()));
        }
        model.addAttribute("comparison", comparison);
        return "insight/city-comparison";
    }

    @GetMapping("/city-board/flows")
    String flows(
            CurrentOfficial me, @RequestParam(name = "month", required = false) @Nullable String asked, Model model) {
        YearMonth month = frame(me, asked, model);
        model.addAttribute("before", month == null ? null : month.minusMonths(1))
                .addAttribute("links", month == null ? null : BoardLinks.ofCity(month))
                .addAttribute(
                        "city",
                        month == null
                                ? null
                                : flows.of(month, CityBoardPermissions.of(me).statuses()));
        return "insight/city-flows";
    }

    /** Who went from which class to which. */
    @GetMapping("/city-board/people")
    String people(CurrentOfficial me, @RequestParam String month, PeopleFilter filter, Model model) {
        CityBoardPermissions may = CityBoardPermissions.of(me);
        may.requireSeeing();
        BoardLinks links = BoardLinks.ofCity(Months.parse(month));
        people.show(may.reach(), links.month(), null, filter, links, model).addAttribute("back", links.view("flows"));
        return "insight/board-people";
    }

    /** The month shown and those to switch to; null when nothing is published yet. */
    private @Nullable YearMonth frame(CurrentOfficial me, @Nullable String asked, Model model) {
        CityBoardPermissions may = CityBoardPermissions.of(me);
        may.requireSeeing();
        List<YearMonth> months = groups.months(may.statuses());
        @Nullable YearMonth month =
                asked != null && !asked.isBlank() ? Months.parse(asked) : months.isEmpty() ? null : months.getFirst();
        model.addAttribute("month", month).addAttribute("months", months).addAttribute("views", VIEWS);
        return month;
    }
}
