package vn.congtam.worklog;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.RatioRule;

/** Finds the bands that a month is measured with: those of its framework, or before opening those valid for the month. */
@Component
class Outlooks {

    private final Frameworks frameworks;

    Outlooks(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    RatioOutlook of(TaskFigures figures, YearMonth month, @Nullable PeriodSummary period) {
        return RatioOutlook.of(figures, rule(month, period));
    }

    private Optional<RatioRule> rule(YearMonth month, @Nullable PeriodSummary period) {
        return period == null
                ? frameworks.validFor(month).framework().ratioRule()
                : frameworks.byId(period.frameworkVersionId()).ratioRule();
    }
}
