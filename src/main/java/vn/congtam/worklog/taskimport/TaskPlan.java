package vn.congtam.worklog.taskimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.shared.spreadsheet.Table;
import vn.congtam.worklog.PlannedTask;
import vn.congtam.worklog.TaskPlanning;

/**
 * What an uploaded list of tasks would add.
 *
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 * @param lines of rows without error
 * @param errors by row; a file with any error is not taken over at all
 */
record TaskPlan(List<String> ignored, int read, List<Line> lines, List<CellError> errors) {

    /** @param known the person has a task with this name and day already, so that the row adds nothing */
    record Line(int row, PlannedTask task, boolean known) {}

    /**
     * Compares.
     *
     * @param known marks of the tasks that are there
     * @throws Refused when the file as a whole cannot be used
     */
    static TaskPlan of(byte[] content, TaskMonth month, Set<String> known) {
        List<Line> lines = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Table<TaskColumn> table = Table.read(content, TaskColumn.class, row -> {
            new TaskRow(row, month).read().ifPresent(task -> {
                String mark = mark(task);
                Integer first = seen.putIfAbsent(mark, row.number());
                if (first != null) {
                    row.error(TaskColumn.TITLE, "worklog.import.error.twice", first);
                }
                lines.add(new Line(row.number(), task, known.contains(mark)));
            });
            errors.addAll(row.errors());
        });
        errors.sort(CellError.IN_ORDER);
        return new TaskPlan(table.ignored(), table.read(), lines, errors);
    }

    /** A product of the catalogue may stand without a name; its code stands for it. */
    private static String mark(PlannedTask task) {
        String name = task.title().isEmpty() ? task.item() : task.title();
        return TaskPlanning.mark(task.doer().personId(), name, task.dueOn());
    }

    /** Rows with at least one error. */
    public int rejected() {
        return CellError.rows(errors);
    }

    /** Read = accepted + rejected. */
    public int accepted() {
        return read - rejected();
    }

    public List<Line> added() {
        return lines.stream().filter(line -> !line.known()).toList();
    }

    public int unchanged() {
        return lines.size() - added().size();
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    /** Whether some of the work is for others than the reader. */
    public boolean hasOthers() {
        return lines.stream().anyMatch(line -> !line.task().doer().own());
    }

    List<PlannedTask> tasks() {
        return added().stream().map(Line::task).toList();
    }
}
