package vn.congtam.exchange.feed;

import java.time.LocalDate;

/**
 * Changes of one kind, agency and day that a client has not acknowledged.
 *
 * @param more whether more of this kind wait than were counted
 */
record WaitingLine(
        String kind, String agencyName, LocalDate day, long changes, int workingDays, boolean overdue, boolean more) {}
