package vn.congtam.worklog.taskimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.congtam.shared.spreadsheet.SheetCell;
import vn.congtam.shared.spreadsheet.TableRow;
import vn.congtam.shared.spreadsheet.Vocabulary;
import vn.congtam.worklog.PlannedTask;
import vn.congtam.worklog.TypedDate;
import vn.congtam.worklog.TypedQuantity;

/** Reads one row of a list of tasks; what is wrong is left as errors of the row. */
final class TaskRow {

    enum Source {
        PLAN,
        AD_HOC
    }

    static final Vocabulary<Source> SOURCES = new Vocabulary<Source>()
            .word(Source.PLAN, "Kế hoạch", "KH", "Theo kế hoạch")
            .word(Source.AD_HOC, "Đột xuất", "ĐX", "Phát sinh");

    private final TableRow<TaskColumn> row;
    private final TaskMonth month;

    TaskRow(TableRow<TaskColumn> row, TaskMonth month) {
        this.row = row;
        this.month = month;
    }

    /** Empty when the row has errors, which it then carries. */
    Optional<PlannedTask> read() {
        String title = row.text(TaskColumn.TITLE);
        String item = row.text(TaskColumn.ITEM);
        if (title.isEmpty() && item.isEmpty()) {
            row.error(TaskColumn.TITLE, "worklog.import.error.title");
        }
        if (!item.isEmpty() && !month.items().contains(item)) {
            row.error(TaskColumn.ITEM, "worklog.import.error.item", item);
        }
        boolean adHoc = adHoc();
        String product = row.text(TaskColumn.PRODUCT);
        String unit = row.text(TaskColumn.UNIT);
        LocalDate due = due();
        BigDecimal quantity = quantity();
        int complexity = complexity();
        Optional<PlannedTask.Doer> doer = doer();
        if (!row.errors().isEmpty()) {
            return Optional.empty();
        }
        return doer.map(who -> new PlannedTask(who, title, adHoc, product, due, quantity, unit, complexity, item));
    }

    private boolean adHoc() {
        String text = row.text(TaskColumn.SOURCE);
        Source source = text.isEmpty() ? month.usual() : SOURCES.read(text);
        if (source == null) {
            row.error(TaskColumn.SOURCE, "worklog.import.error.source", String.join(", ", SOURCES.words()));
        }
        return source == Source.AD_HOC;
    }

    /** The last day of the month when the cell is empty. */
    private LocalDate due() {
        YearMonth of = month.month();
        SheetCell cell = row.cell(TaskColumn.DUE);
        boolean number = cell.kind() == SheetCell.Kind.NUMBER;
        String text = number ? cell.text() : row.text(TaskColumn.DUE);
        if (text.isEmpty()) {
            return of.atEndOfMonth();
        }
        LocalDate day = number ? cell.date() : TypedDate.read(text, of).orElse(null);
        if (day == null || !YearMonth.from(day).equals(of)) {
            row.error(
                    TaskColumn.DUE,
                    "worklog.import.error.due",
                    text,
                    "%02d/%d".formatted(of.getMonthValue(), of.getYear()));
            return of.atEndOfMonth();
        }
        return day;
    }

    private BigDecimal quantity() {
        String text = row.text(TaskColumn.QUANTITY);
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        return TypedQuantity.positive(text).orElseGet(() -> {
            row.error(TaskColumn.QUANTITY, "worklog.import.error.quantity", text);
            return BigDecimal.ONE;
        });
    }

    private int complexity() {
        String text = row.text(TaskColumn.COMPLEXITY);
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-5]")) {
            row.error(TaskColumn.COMPLEXITY, "worklog.import.error.complexity", text);
            return 1;
        }
        return Integer.parseInt(text);
    }

    /** The reader, when the row names nobody. */
    private Optional<PlannedTask.Doer> doer() {
        String code = row.text(TaskColumn.DOER);
        Optional<PlannedTask.Doer> doer = month.doer(code);
        if (doer.isEmpty()) {
            row.error(TaskColumn.DOER, "worklog.import.error.doer", code);
        }
        return doer;
    }
}
