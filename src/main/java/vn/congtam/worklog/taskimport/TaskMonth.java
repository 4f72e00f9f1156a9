package vn.congtam.worklog.taskimport;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congtam.worklog.PlannedTask;

/**
 * What rows of a list are checked against.
 *
 * @param doers for whom work may be planned, the reader first
 * @param items codes of the products that the month offers
 * @param usual source of a task that names none
 */
record TaskMonth(YearMonth month, List<PlannedTask.Doer> doers, Set<String> items, TaskRow.Source usual) {

    /** @param code empty for the reader; case does not matter */
    Optional<PlannedTask.Doer> doer(String code) {
        return code.isEmpty()
                ? Optional.of(doers.getFirst())
                : doers.stream()
                        .filter(one -> one.code().equalsIgnoreCase(code))
                        .findFirst();
    }
}
