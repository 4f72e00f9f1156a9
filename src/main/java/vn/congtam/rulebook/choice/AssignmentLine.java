package vn.congtam.rulebook.choice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that was made, as its list shows it.
 *
 * @param unit name, null where none is named
 * @param versionId null where it says nothing about the framework
 * @param kind of the sheet, null where it says nothing about it
 */
public record AssignmentLine(
        LocalDate fromMonth,
        @Nullable String unit,
        @Nullable String role,
        @Nullable String subjectGroup,
        @Nullable Long versionId,
        @Nullable String kind,
        String documentNo,
        Instant chosenAt,
        String by) {

    public YearMonth from() {
        return YearMonth.from(fromMonth);
    }

    public boolean ends() {
        return versionId == null && kind == null;
    }
}
