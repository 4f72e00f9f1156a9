package vn.congtam.scorecard.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.shared.Points;

/**
 * Everybody of one grid. Counts and acts are about all rows, a page shows some of them.
 *
 * @param part filter that the rows passed, and the page that is shown
 * @param columns those of all rows, first come first: heads of agencies may be rated under different frameworks
 */
record TeamGrid(List<GridRow> rows, Part part, List<GridColumn> columns) {

    static final int PAGE = 100;

    static TeamGrid of(List<GridRow> rows, Part part) {
        List<GridColumn> columns = rows.stream()
                .map(GridRow::template)
                .distinct()
                .flatMap(template -> template.gridColumns().stream())
                .collect(Collectors.toMap(TeamGrid::key, column -> column, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new TeamGrid(rows, part, columns);
    }

    public int total() {
        return rows.size();
    }

    /** The rows of the page. */
    public List<GridRow> shown() {
        return rows.stream().skip(from()).limit(PAGE).toList();
    }

    /** Rows before the page. */
    public int from() {
        return (Math.max(1, part.page()) - 1) * PAGE;
    }

    /** The cells of a row in the order of the columns, null where its framework has no such column. */
    public List<@Nullable GridCell> cellsOf(GridRow row) {
        Map<String, GridCell> cells = row.cells().stream()
                .collect(Collectors.toMap(cell -> cell.code() + "/" + cell.maximum(), cell -> cell));
        List<@Nullable GridCell> placed = new ArrayList<>();
        columns.forEach(column -> placed.add(cells.get(key(column))));
        return Collections.unmodifiableList(placed);
    }

    /** Whether any of the frameworks takes points off. */
    public boolean isDeducting() {
        return rows.stream().anyMatch(row -> !row.framework().deductions().isEmpty());
    }

    private static String key(GridColumn column) {
        return column.code() + "/" + column.maximum();
    }

    /** People who are to be scored from here: everybody but those not rated and the reader. */
    public long expected() {
        return rows.stream().filter(TeamGrid::counts).count();
    }

    public long scored() {
        return rows.stream()
                .filter(TeamGrid::counts)
                .filter(row -> row.own() != null && row.own().complete())
                .count();
    }

    public long readyToPass() {
        return rows.stream().filter(GridRow::canPass).count();
    }

    public long reasonsMissing() {
        return rows.stream().filter(row -> row.state() == RowState.NEEDS_REASON).count();
    }

    public long agreeable() {
        return rows.stream().filter(GridRow::canAgree).count();
    }

    /** The row of the panel: the one asked for, or else the first that waits for points. */
    public @Nullable GridRow opened(@Nullable Long sheetId) {
        return rows.stream()
                .filter(row -> sheetId == null ? row.isEditable() && row.own() == null : row.sheetId() == sheetId)
                .findFirst()
                .orElse(rows.isEmpty() || sheetId != null ? null : rows.getFirst());
    }

    public @Nullable GridRow neighbour(GridRow of, int by) {
        int at = place(of) + by;
        return at < 0 || at >= rows.size() ? null : rows.get(at);
    }

    /** From 0. */
    public int place(GridRow of) {
        return rows.stream().map(GridRow::sheetId).toList().indexOf(of.sheetId());
    }

    /** Sums of a group as they stand, of those who have own points. */
    public List<Points> sums(String code) {
        return rows.stream()
                .filter(row -> row.own() != null && row.own().group(code) != null)
                .map(row -> java.util.Objects.requireNonNull(row.own()).group(code))
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private static boolean counts(GridRow row) {
        return row.state() != RowState.NOT_RATED && row.state() != RowState.HIGHER_BODY;
    }
}
