package vn.congtam.worklog;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Says no to tasks of a closed month, in words; the triggers of the database say the same to every other path. */
@Component
public class MonthGuard {

    private static final int MONTHS_AHEAD = 2;

    private final Periods periods;
    private final Clock clock;

    MonthGuard(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Tasks may be planned before the month is opened, but not far ahead.
     *
     * @throws Conflict when the month is closed
     * @throws Refused when the month is neither opened nor near
     */
    public void requireWritable(long agencyId, YearMonth month) {
        periods.find(agencyId, month).ifPresentOrElse(MonthGuard::requireOpen, () -> requireNear(month));
    }

    /** Not closed; a month that nobody has opened yet is. */
    public boolean isOpen(long agencyId, YearMonth month) {
        return periods.find(agencyId, month).map(PeriodSummary::isOpen).orElse(true);
    }

    private static void requireOpen(PeriodSummary period) {
        if (!period.isOpen()) {
            throw new Conflict("worklog.refused.monthClosed");
        }
    }

    private void requireNear(YearMonth month) {
        YearMonth now = VietnamTime.month(clock);
        if (month.isBefore(now.minusMonths(1)) || month.isAfter(now.plusMonths(MONTHS_AHEAD))) {
            throw new Refused("worklog.refused.monthFar");
        }
    }
}
