package vn.congtam.home;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodSummary;
import vn.congtam.worklog.TaskFigures;
import vn.congtam.worklog.UpcomingTask;

/**
 * What the first page shows.
 *
 * @param band of II.2 as tasks stand, null without data
 * @param possibleBand if everything still open comes to count, null without data
 * @param strengths of the newest published result, null without one
 * @param team of a reviewer, null for others
 * @param office of an agency head and of human resources, null for others
 * @param checklist of human resources, null for others
 */
record HomePage(
        @Nullable PeriodSummary period,
        Banner next,
        List<MonthSteps.Step> steps,
        TaskFigures tasks,
        @Nullable String band,
        @Nullable String possibleBand,
        List<UpcomingTask> upcoming,
        List<TrendPoint> trend,
        HomeFacts.@Nullable Result latest,
        @Nullable Strengths strengths,
        @Nullable TeamState team,
        @Nullable OfficeState office,
        @Nullable MonthChecklist checklist) {

    /** Lower end of the picture's axis: a little below the lowest total, at most the line of class A. */
    public BigDecimal trendFrom() {
        return trend.stream()
                .map(TrendPoint::value)
                .reduce(BigDecimal.valueOf(85), BigDecimal::min)
                .subtract(BigDecimal.valueOf(5));
    }

    record Banner(
            String title,
            String text,
            @Nullable String href,
            @Nullable String action,
            @Nullable String pill,
            String pillKind) {}

    /** @param value the total for the picture only; people read {@code text} */
    record TrendPoint(
            String label,
            BigDecimal value,
            String text,
            @Nullable String letter) {}
}
