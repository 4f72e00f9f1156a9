package vn.congtam.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.spreadsheet.SheetCell;
import vn.congtam.shared.spreadsheet.TableRow;

/** Turns the cells of one row into values. */
final class ResultRowReader {

    private static final Pattern MONTH =
            Pattern.compile("(?:tháng )?(\\d{1,2})[/.-](\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,30})?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** A spreadsheet program keeps numbers to fifteen digits and may write 92.3 as 92.299999999999997. */
    private static final MathContext TYPED = new MathContext(15);

    private static final int DECIMALS = 2;

    private final TableRow<ResultColumn> row;

    ResultRowReader(TableRow<ResultColumn> row) {
        this.row = row;
    }

    /** Null when the row has errors. */
    @Nullable ResultRow read() {
        String code = row.text(ResultColumn.CODE);
        String name = row.text(ResultColumn.FULL_NAME);
        YearMonth month = month();
        Map<String, Points> groups = new LinkedHashMap<>();
        for (ResultColumn group : ResultColumn.GROUPS) {
            Points points = points(group);
            if (points != null) {
                groups.put(group.group(), points);
            }
        }
        Points deducted = points(ResultColumn.DEDUCTED);
        Points total = points(ResultColumn.TOTAL);
        Outcome outcome = outcome();
        String note = row.text(ResultColumn.NOTE);
        if (!row.errors().isEmpty() || month == null || outcome == null) {
            return null;
        }
        return new ResultRow(row.number(), code, name, month, groups, deducted, total, outcome, note);
    }

    private @Nullable YearMonth month() {
        SheetCell cell = row.cell(ResultColumn.MONTH);
        if (cell.kind() == SheetCell.Kind.TEXT) {
            Matcher typed = MONTH.matcher(row.text(ResultColumn.MONTH));
            if (typed.matches()) {
                return month(Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)));
            }
            LocalDate day = TableRow.day(cell.text());
            return day == null ? noMonth(cell) : month(day.getYear(), day.getMonthValue());
        }
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            LocalDate day = cell.date();
            return day == null ? noMonth(cell) : month(day.getYear(), day.getMonthValue());
        }
        row.text(ResultColumn.MONTH);
        return null;
    }

    private @Nullable YearMonth month(int year, int month) {
        return month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR
                ? noMonth(row.cell(ResultColumn.MONTH))
                : YearMonth.of(year, month);
    }

    private @Nullable YearMonth noMonth(SheetCell cell) {
        row.error(ResultColumn.MONTH, "history.problem.month", cell.text());
        return null;
    }

    private @Nullable Outcome outcome() {
        String text = row.text(ResultColumn.RATED_CLASS);
        Outcome outcome = Outcome.WORDS.read(text);
        if (outcome == null && !text.isEmpty()) {
            row.error(ResultColumn.RATED_CLASS, "history.problem.class", text);
        }
        return outcome;
    }

    private @Nullable Points points(ResultColumn column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!POINTS.matcher(text).matches()) {
            row.error(column, "history.problem.points", text);
            return null;
        }
        Points points = Points.of(new BigDecimal(text.replace(',', '.')).round(TYPED));
        if (points.isNegative()) {
            row.error(column, "history.problem.negative", text);
        } else if (points.value().scale() > DECIMALS) {
            row.error(column, "history.problem.decimals", text);
        }
        return points;
    }
}
