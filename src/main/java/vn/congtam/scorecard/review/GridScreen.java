package vn.congtam.scorecard.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.conversation.Conversations;
import vn.congtam.shared.NotFound;

/** Puts a grid and its panel into the model, for the whole page and for the parts that htmx swaps. */
@Component
class GridScreen {

    static final String PAGE = "scorecard/team";
    static final String ANSWER = "scorecard/team-answer";
    static final String PERSON = "scorecard/team-person";

    private final GridReader reader;
    private final PanelReader panels;
    private final Conversations conversations;

    GridScreen(GridReader reader, PanelReader panels, Conversations conversations) {
        this.reader = reader;
        this.panels = panels;
        this.conversations = conversations;
    }

    /** The whole page; a big agency opens no panel by itself. Remarks come after it, so that the page keeps to its few statements. */
    String page(Bench bench, MonthInView month, Part part, @Nullable Long open, String tab, Model model) {
        TeamGrid grid = reader.grid(bench, part);
        GridRow opened = open == null && !bench.isTeam() ? null : grid.opened(open);
        fill(bench, grid, model);
        model.addAttribute("part", part);
        model.addAttribute("period", month.period());
        model.addAttribute("opened", opened == null ? 0L : opened.sheetId());
        if (opened != null) {
            panel(grid, panels.panel(opened, null, Map.of(), tab), model);
        }
        panels.noteView(bench, grid.shown());
        return PAGE;
    }

    /** The panel of one person and the row beside it as they stand after an act. */
    String answer(
            Bench bench, Part part, long sheetId, @Nullable PanelInput input, Map<String, String> errors, Model model) {
        TeamGrid grid = reader.grid(bench, part);
        GridRow row = grid.opened(sheetId);
        if (row == null) {
            row = reader.row(bench, sheetId).orElseThrow(NotFound::new);
        }
        fill(bench, grid, model);
        model.addAttribute("part", part);
        model.addAttribute("opened", sheetId);
        model.addAttribute("remarks", conversations.remarks(sheetId));
        panel(grid, panels.panel(row, input, errors, "tasks"), model);
        panels.noteView(bench, List.of(row));
        return ANSWER;
    }

    /** The panel as a page of its own. */
    String person(
            Bench bench, GridRow row, @Nullable PanelInput input, Map<String, String> errors, String tab, Model model) {
        TeamGrid grid = reader.grid(bench, Part.ALL);
        fill(bench, grid, model);
        model.addAttribute("part", Part.ALL);
        model.addAttribute("opened", row.sheetId());
        model.addAttribute("remarks", conversations.remarks(row.sheetId()));
        panel(grid, panels.panel(row, input, errors, tab), model);
        panels.noteView(bench, List.of(row));
        return PERSON;
    }

    private static void panel(TeamGrid grid, Panel panel, Model model) {
        GridRow before = grid.neighbour(panel.row(), -1);
        GridRow after = grid.neighbour(panel.row(), 1);
        model.addAttribute("panel", panel);
        model.addAttribute("place", grid.place(panel.row()) + 1);
        model.addAttribute("previousId", before == null ? null : before.sheetId());
        model.addAttribute("nextId", after == null ? null : after.sheetId());
    }

    private static void fill(Bench bench, TeamGrid grid, Model model) {
        model.addAttribute("bench", bench);
        model.addAttribute("grid", grid);
        model.addAttribute("levelling", Levelling.of(grid));
    }
}
