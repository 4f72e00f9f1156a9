package vn.congtam.insight.personnel;

import java.time.YearMonth;

/**
 * A task that somebody else had to take over.
 *
 * @param begun whether there was any progress before
 * @param takenBy name of who took it over, empty while nobody did
 */
record PassedTask(YearMonth month, String title, boolean begun, String reason, String takenBy) {}
