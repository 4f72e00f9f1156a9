package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congtam.shared.Points;

/**
 * An official sheet: the tree of its groups and lines.
 *
 * @param grid codes of the groups or criteria that are the columns of the team grid, left to right
 */
public record SheetTemplate(SheetKind kind, String title, List<String> grid, List<CriteriaGroup> groups) {

    public SheetTemplate {
        grid = List.copyOf(grid);
        groups = List.copyOf(groups);
    }

    /** All lines that receive points, in the order of the form. */
    public List<Criterion> criteria() {
        return groups.stream().flatMap(CriteriaGroup::lines).toList();
    }

    /** The marks of a leader that enter the converted results, in the order of the form. */
    public List<Criterion> marks() {
        return criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.MARK)
                .toList();
    }

    /** All groups at every level, outermost first. */
    public List<CriteriaGroup> allGroups() {
        return groups.stream().flatMap(CriteriaGroup::withSubgroups).toList();
    }

    public Optional<Criterion> criterion(String code) {
        return criteria().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public Optional<CriteriaGroup> group(String code) {
        return allGroups().stream().filter(group -> group.code().equals(code)).findFirst();
    }

    public List<GridColumn> gridColumns() {
        return grid.stream().flatMap(this::column).toList();
    }

    /** The lines whose points add up to a column of the team grid; empty for an unknown code. */
    public List<Criterion> criteriaOf(String column) {
        return group(column)
                .map(group -> group.lines().toList())
                .orElseGet(() -> criterion(column).stream().toList());
    }

    /** Sum of the maxima of the outermost groups; a percentage sheet shows {@code 100/100}. */
    public Points maximum() {
        return Points.sum(groups.stream().map(CriteriaGroup::maximum).toList());
    }

    private Stream<GridColumn> column(String code) {
        return Stream.concat(
                group(code).stream().map(g -> new GridColumn(code, g.title(), g.maximum(), isTypable(code))),
                criterion(code).stream().map(c -> new GridColumn(code, c.label(), c.maximum(), isTypable(code))));
    }

    private boolean isTypable(String column) {
        return criteriaOf(column).stream().allMatch(line -> line.isTyped() && line.addsToGroup());
    }
}
