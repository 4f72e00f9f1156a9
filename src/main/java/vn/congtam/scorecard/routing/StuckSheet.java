package vn.congtam.scorecard.routing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.scorecard.SheetStatus;

/**
 * A sheet that goes no further.
 *
 * @param level that it waits at, 1 or 2; 0 for the decision
 * @param owner whom it waits for, null for nobody
 * @param byPosts who would take it as posts stand today, null for nobody or the same person
 */
record StuckSheet(
        long sheetId,
        YearMonth month,
        String name,
        String unitName,
        SheetStatus status,
        int level,
        @Nullable String owner,
        @Nullable String byPosts,
        StuckCause cause) {}
