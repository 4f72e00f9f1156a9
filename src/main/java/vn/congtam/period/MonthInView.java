package vn.congtam.period;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.NotFound;

/**
 * The month that a page is about: {@code ?month=2026-10} or the path variable {@code month}, or else the newest open month of the agency, or else the newest
 * one. Controllers take it as a parameter; it is read once per request, together with the months to switch to.
 *
 * @param agencyId path variable {@code agencyId} if the address has one, or else the reader's agency; null for city-wide accounts
 * @param period null when the agency has not opened the month
 */
public record MonthInView(
        @Nullable Long agencyId, YearMonth month, @Nullable PeriodSummary period, List<PeriodSummary> all) {

    /** @throws NotFound when the month is not opened */
    public PeriodSummary requirePeriod() {
        if (period == null) {
            throw new NotFound();
        }
        return period;
    }

    /** @throws NotFound for accounts without an agency */
    public long requireAgency() {
        if (agencyId == null) {
            throw new NotFound();
        }
        return agencyId;
    }
}
