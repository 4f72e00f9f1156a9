package vn.congtam.rulebook.choice;

import java.time.Instant;
import java.time.YearMonth;
import vn.congtam.rulebook.Frameworks.Published;

/** A choice that was made, as the history shows it. */
public record ChoiceLine(YearMonth from, Published version, String documentNo, Instant at, String by) {}
