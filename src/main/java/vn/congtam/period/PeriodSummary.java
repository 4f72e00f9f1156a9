package vn.congtam.period;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An agency's month as other modules see it. All moments are deadlines: late is possible until closing, and shown as late.
 *
 * @param frameworkVersionId the agency's own framework of the month
 * @param mixed whether some sheets are scored with another one
 * @param reopened whether some sheets of the closed month may be corrected
 * @param graceHours hours after each deadline that do not count as late yet
 * @param publishedAt null until published
 */
public record PeriodSummary(
        long id,
        long agencyId,
        YearMonth month,
        long frameworkVersionId,
        boolean mixed,
        boolean reopened,
        PeriodStatus status,
        Instant planDue,
        Instant selfDue,
        Instant reviewDue,
        Instant decisionDue,
        Instant publishDue,
        int workingDays,
        int graceHours,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt) {

    /** Self-assessment is the current step during the week before its deadline. */
    private static final Duration SELF_ASSESSMENT_LASTS = Duration.ofDays(7);

    public boolean isOpen() {
        return status == PeriodStatus.OPEN;
    }

    /** Open, or closed and reopened for corrections. */
    public boolean isCorrectable() {
        return isOpen() || reopened;
    }

    public boolean isPublished() {
        return status == PeriodStatus.PUBLISHED;
    }

    /** From then on a plan counts as late. */
    public Instant planLateAfter() {
        return planDue.plus(Duration.ofHours(graceHours));
    }

    /** The same month with other deadlines, see {@link Deadlines#personal}. */
    PeriodSummary with(Instant plan, Instant self, Instant review, Instant decision) {
        return new PeriodSummary(
                id,
                agencyId,
                month,
                frameworkVersionId,
                mixed,
                reopened,
                status,
                plan,
                self,
                review,
                decision,
                publishDue,
                workingDays,
                graceHours,
                closedAt,
                publishedAt);
    }

    public Phase phase(Clock clock) {
        Instant now = clock.instant();
        return switch (status) {
            case CLOSED -> Phase.CLOSED;
            case PUBLISHED -> Phase.PUBLISHED;
            case OPEN ->
                now.isBefore(planDue)
                        ? Phase.PLAN
                        : now.isBefore(selfDue.minus(SELF_ASSESSMENT_LASTS))
                                ? Phase.WORK
                                : now.isBefore(selfDue)
                                        ? Phase.SELF_ASSESSMENT
                                        : now.isBefore(reviewDue) ? Phase.REVIEW : Phase.DECISION;
        };
    }
}
