package vn.congtam.worklog.week;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.congtam.shared.Share;

/**
 * Which level follows from the share of tasks done in time, out of those that are due or finished. The defaults are the highest and the third band of criterion II.2
 * (Decision 1841).
 *
 * @param met smallest share for MET, in per cent
 * @param partly smallest share for PARTLY, in per cent
 */
@Validated
@ConfigurationProperties("congtam.worklog.week")
record LevelRule(
        @DefaultValue("90") @Min(1) @Max(100) int met,
        @DefaultValue("70") @Min(0) @Max(100) int partly) {

    LevelRule {
        if (partly > met) {
            throw new IllegalArgumentException("congtam.worklog.week.partly is above met");
        }
    }

    Level levelOf(WeekFigures figures) {
        if (figures.judged() == 0) {
            return Level.NO_TASKS;
        }
        Share done = new Share(figures.done(), figures.judged());
        if (done.isAtLeast(Share.ofPercent(met))) {
            return Level.MET;
        }
        return done.isAtLeast(Share.ofPercent(partly)) ? Level.PARTLY : Level.NOT_MET;
    }
}
