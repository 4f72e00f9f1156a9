package vn.congtam.insight.board;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Months;

/** How the results of an agency's closed month spread, and the people behind each figure. */
@Controller
class BoardController {

    private final Cells cells;
    private final Flows flows;
    private final PeoplePages people;
    private final Frameworks frameworks;

    BoardController(Cells cells, Flows flows, PeoplePages people, Frameworks frameworks) {
        this.cells = cells;
        this.flows = flows;
        this.people = people;
        this.frameworks = frameworks;
    }

    @GetMapping("/agencies/{agencyId}/board")
    String board(
            CurrentOfficial me,
            @PathVariable long agencyId,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable Long unit,
            Model model) {
        BoardView view = BoardView.of(me, agencyId, inView, unit);
        String newest = view.newest("", asked);
        if (newest != null) {
            return newest;
        }
        YearMonth month = view.month();
        boolean seen = view.isSeen();
        view.frame(model)
                .addAttribute("before", month.minusMonths(1))
                .addAttribute(
                        "board",
                        seen
                                ? MonthBoard.of(
                                        cells.byUnit(agencyId, month, view.may().sight(), view.unit()), frameworks)
                                : null)
                .addAttribute(
                        "flows", seen ? flows.of(agencyId, month, view.may().sight(), view.unit()) : null);
        return "insight/board";
    }

    @GetMapping("/agencies/{agencyId}/board/people")
    String people(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable Long unit,
            PeopleFilter filter,
            Model model) {
        BoardPermissions may = new BoardPermissions(me, agencyId);
        may.requireEntering();
        YearMonth of = Months.parse(month);
        Long shown = may.unit(unit);
        BoardLinks links = BoardLinks.ofAgency(agencyId, of, shown);
        people.show(may.reach(), of, shown, filter, links, model)
                .addAttribute("confined", may.isConfined())
                .addAttribute("back", links.view(""));
        return "insight/board-people";
    }
}
