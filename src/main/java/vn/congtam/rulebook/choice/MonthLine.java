package vn.congtam.rulebook.choice;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.Frameworks.Chosen;
import vn.congtam.rulebook.Frameworks.Published;

/**
 * What applies in a month.
 *
 * @param choice what it rests on, null where the framework of the city applies
 * @param opened whether the month is opened and keeps its version
 */
public record MonthLine(
        YearMonth month, Published version, @Nullable Chosen choice, boolean opened) {}
