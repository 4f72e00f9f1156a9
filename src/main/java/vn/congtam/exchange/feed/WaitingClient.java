package vn.congtam.exchange.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one client has not acknowledged yet.
 *
 * @param agencyName null for the whole city
 * @param lost whether changes that it had not fetched are no longer kept: it has to start anew
 * @param restartedAt when it started anew without acknowledging anything since, null otherwise
 * @param more whether more wait than were counted
 * @param oldest day of the oldest change that waits, null when nothing does
 * @param workingDays since that day
 * @param overdue changes that wait longer than allowed
 * @param moreOverdue whether more are overdue than were counted
 */
record WaitingClient(
        long id,
        String name,
        @Nullable String agencyName,
        boolean expired,
        boolean lost,
        @Nullable Instant restartedAt,
        @Nullable Instant fetchedAt,
        @Nullable Instant acknowledgedAt,
        long waiting,
        boolean more,
        @Nullable LocalDate oldest,
        int workingDays,
        long overdue,
        boolean moreOverdue) {}
