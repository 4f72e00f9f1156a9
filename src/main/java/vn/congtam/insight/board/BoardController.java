package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.period.MonthInView;
import vn.congtam.rollup.ViewLog;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Months;

/** How the results of an agency's closed month spread, and the people behind each figure. */
@Controller
class BoardController {

    private final Cells cells;
    private final Flows flows;
    private final PeopleLists people;
    private final Frameworks frameworks;
    private final ViewLog views;

    BoardController(Cells cells, Flows flows, PeopleLists people, Frameworks frameworks, ViewLog views) {
        this.cells = cells;
        this.flows = flows;
        this.people = people;
        this.frameworks = frameworks;
        this.views = views;
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
        List<PersonRow> rows = people.of(may, of, shown, filter);
        if (!rows.isEmpty()) {
            views.record(AuditEvent.of("results.viewed", "agency", agencyId)
                    .in(agencyId, of)
                    .with(Map.of("sheets", rows.stream().map(PersonRow::sheetId).toList())));
        }
        int page = filter.sheetOfList();
        model.addAttribute("may", may)
                .addAttribute("agencyId", agencyId)
                .addAttribute("month", of)
                .addAttribute("unit", shown)
                .addAttribute("links", new BoardLinks(agencyId, of, shown))
                .addAttribute("before", of.minusMonths(1))
                .addAttribute("filter", filter)
                .addAttribute("rows", rows)
                .addAttribute("from", (page - 1) * PeopleLists.PAGE)
                .addAttribute("previous", filter.address(month, shown, page - 1))
                .addAttribute("following", filter.address(month, shown, page + 1))
                .addAttribute("page", page);
        return "insight/board-people";
    }
}
