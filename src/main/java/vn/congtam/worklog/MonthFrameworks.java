package vn.congtam.worklog;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/** The framework that a month is measured with: the one it was opened with, or before opening the one valid for the agency. */
@Component
class MonthFrameworks {

    private final Frameworks frameworks;
    private final Periods periods;

    MonthFrameworks(Frameworks frameworks, Periods periods) {
        this.frameworks = frameworks;
        this.periods = periods;
    }

    /** @param period null before the month is opened */
    Framework of(long agencyId, YearMonth month, @Nullable PeriodSummary period) {
        return period == null
                ? frameworks.validFor(agencyId, month).framework()
                : frameworks.byId(period.frameworkVersionId());
    }

    Framework of(long agencyId, YearMonth month) {
        return of(agencyId, month, periods.find(agencyId, month).orElse(null));
    }
}
