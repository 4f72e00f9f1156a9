package vn.congtam.worklog.conversion;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.spreadsheet.CellError;

/**
 * The comparison of an uploaded catalogue with the database.
 *
 * @param lines of rows without error
 * @param errors by row; a file with any error is not taken over at all
 */
record ItemPlan(ItemFile file, List<Line> lines, List<CellError> errors) {

    /**
     * A product of the file.
     *
     * @param known the version in force in the month, null for a new code
     */
    record Line(
            int row, YearMonth from, Entry entry, @Nullable Entry known) {

        public boolean isAdded() {
            return known == null;
        }

        public boolean isChanged() {
            return known != null && !known.equals(entry);
        }

        public boolean isUnchanged() {
            return !isAdded() && !isChanged();
        }
    }

    /**
     * Compares.
     *
     * @param otherwise the month for rows that name none, and the first that may be written
     * @param known finds the entry in force by code and month
     */
    static ItemPlan of(ItemFile file, YearMonth otherwise, BiFunction<String, YearMonth, @Nullable Entry> known) {
        List<CellError> errors = new ArrayList<>(file.errors());
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ItemRow row : file.rows()) {
            String code = row.entry().code();
            YearMonth from = row.from() == null ? otherwise : row.from();
            Integer first = seen.putIfAbsent(code, row.number());
            if (first != null) {
                errors.add(error(row, ItemColumn.CODE, "worklog.conversion.error.twice", code, first));
            }
            Line line = new Line(row.number(), from, row.entry(), known.apply(code, from));
            if (from.isBefore(otherwise) && !line.isUnchanged()) {
                String open = "%02d/%d".formatted(otherwise.getMonthValue(), otherwise.getYear());
                errors.add(error(row, ItemColumn.FROM, "worklog.conversion.error.closedMonth", open));
            }
            lines.add(line);
        }
        errors.sort(CellError.IN_ORDER);
        return new ItemPlan(file, lines, errors);
    }

    private static CellError error(ItemRow row, ItemColumn column, String key, Object... arguments) {
        return CellError.of(row.number(), column, key, arguments);
    }

    public int read() {
        return file.read();
    }

    /** Rows with at least one error. */
    public int rejected() {
        return CellError.rows(errors);
    }

    /** Read = accepted + rejected. */
    public int accepted() {
        return read() - rejected();
    }

    public List<Line> added() {
        return lines.stream().filter(Line::isAdded).toList();
    }

    public List<Line> changed() {
        return lines.stream().filter(Line::isChanged).toList();
    }

    public List<Line> unchanged() {
        return lines.stream().filter(Line::isUnchanged).toList();
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    /** What is written, in the order of the months. */
    public List<Line> written() {
        return lines.stream()
                .filter(line -> !line.isUnchanged())
                .sorted(Comparator.comparing(Line::from))
                .toList();
    }

    /** Tells whether the database has moved between preview and confirmation. */
    public String fingerprint() {
        return Integer.toHexString(written().toString().hashCode());
    }
}
