package vn.congtam.appeal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.QuotaCandidate;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** One rated person of a closed month, as the quota sees them. */
record RatedRow(
        long personId,
        String name,
        String unit,
        long unitId,
        String dutyGroup,
        BigDecimal total,
        @Nullable BigDecimal resultsPoints,
        @Nullable Integer ratioDone,
        @Nullable Integer ratioAssigned,
        @Nullable BigDecimal deducted,
        RatedClass classByScore,
        @Nullable RatedClass classCap,
        RatedClass ratedClass,
        int rank) {

    QuotaCandidate candidate(QuotaRule rule) {
        return candidate(rule, Points.of(total), classByScore, points(resultsPoints), points(deducted));
    }

    /** The same person with other points; forced classes stay. */
    QuotaCandidate candidate(QuotaRule rule, Points newTotal, RatedClass byScore, Points results, Points taken) {
        return new QuotaCandidate(personId, circle(rule), newTotal, capped(byScore), results, ratio(), taken);
    }

    private RatedClass capped(RatedClass byScore) {
        return classCap == null ? byScore : byScore.atMost(classCap);
    }

    private String circle(QuotaRule rule) {
        return switch (rule.base()) {
            case AGENCY -> "";
            case UNIT -> String.valueOf(unitId);
            case DUTY_GROUP -> dutyGroup;
        };
    }

    private @Nullable CompletionRatio ratio() {
        return ratioDone == null || ratioAssigned == null ? null : new CompletionRatio(ratioDone, ratioAssigned);
    }

    private static Points points(@Nullable BigDecimal value) {
        return value == null ? Points.ZERO : Points.of(value);
    }
}
