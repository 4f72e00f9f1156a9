package vn.congtam.exchange.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one client has not acknowledged yet.
 *
 * @param agencyName null for the whole city
 * @param oldest day of the oldest change that waits, null when nothing does
 * @param workingDays since that day
 * @param overdue changes that wait longer than allowed
 */
record WaitingClient(
        long id,
        String name,
        @Nullable String agencyName,
        boolean expired,
        @Nullable Instant fetchedAt,
        @Nullable Instant acknowledgedAt,
        long waiting,
        @Nullable LocalDate oldest,
        int workingDays,
        long overdue) {}
