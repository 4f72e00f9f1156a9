package vn.congtam.history;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congtam.shared.Fingerprint;
import vn.congtam.shared.spreadsheet.CellError;

/**
 * The comparison of a list with the database.
 *
 * @param errors by row; a list with any error is not taken over at all
 */
record ResultPlan(ResultFile file, List<PlannedResult> results, List<CellError> errors) {

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

    public boolean isClean() {
        return errors.isEmpty();
    }

    public List<PlannedResult> added() {
        return results.stream().filter(result -> !result.known()).toList();
    }

    public List<PlannedResult> unchanged() {
        return results.stream().filter(PlannedResult::known).toList();
    }

    /** Rows of a class below that of their score. */
    public List<PlannedResult> lower() {
        return results.stream().filter(PlannedResult::isLower).toList();
    }

    /** Rows by month, oldest first, as the file has them. */
    public SortedMap<String, Long> months() {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.row().month().toString(), TreeMap::new, Collectors.counting()));
    }

    /** Tells whether the database has moved between preview and confirmation. */
    public String fingerprint() {
        return Fingerprint.of(added().stream()
                .map(result -> result.row() + "|" + result.post() + "|" + result.frameworkId())
                .collect(Collectors.joining("\n")));
    }
}
