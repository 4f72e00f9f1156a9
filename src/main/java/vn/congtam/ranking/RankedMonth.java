package vn.congtam.ranking;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.framework.ForcedClassRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Counted;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * A month as the closing run sees it: the agency's period with the rules of one framework, and the people who are scored with it.
 *
 * @param parts framework versions of the month's sheets, the agency's own first; a page shows one of them
 * @param frameworkId of {@code parts}
 * @param reopened whether the closed month is being corrected: its ranking is worked out anew, as in an open month
 * @param extended whether the extended limit was granted, with {@code quotaDocument} and {@code quotaReason}
 * @param closing newest closing record, null before the first closing
 */
record RankedMonth(
        long periodId,
        long agencyId,
        String agencyName,
        YearMonth month,
        PeriodStatus status,
        int workingDays,
        boolean reopened,
        boolean extended,
        @Nullable String quotaDocument,
        @Nullable String quotaReason,
        Instant publishDue,
        @Nullable Instant publishedAt,
        @Nullable Audience audience,
        @Nullable ClosingRecord closing,
        List<Long> parts,
        long frameworkId,
        Framework framework) {

    /** The same month with another of its parts. */
    RankedMonth of(long part, Framework rules) {
        return new RankedMonth(
                periodId,
                agencyId,
                agencyName,
                month,
                status,
                workingDays,
                reopened,
                extended,
                quotaDocument,
                quotaReason,
                publishDue,
                publishedAt,
                audience,
                closing,
                parts,
                part,
                rules);
    }

    /** Number of the newest closing record, null before the first closing. */
    public @Nullable Long closingId() {
        return closing == null ? null : closing.id();
    }

    /** Number of the group that holds the results of work. */
    public String resultsGroup() {
        return framework.conversionRule().isPresent() ? "II" : "II.2";
    }

    /** Version that the next closing makes. */
    int nextVersion() {
        return closing == null ? 1 : closing.version() + 1;
    }

    /** Still to be closed, for the first time or again. */
    public boolean isOpen() {
        return status == PeriodStatus.OPEN || reopened;
    }

    /** Whether closing again replaces a published result at once. */
    public boolean replacesPublished() {
        return status == PeriodStatus.PUBLISHED && reopened;
    }

    public boolean isPublished() {
        return status == PeriodStatus.PUBLISHED && !reopened;
    }

    /** What leads a page back to this month and part: {@code month=2026-10}. */
    public String query() {
        return "month=" + month + (isMixed() ? "&framework=" + frameworkId : "");
    }

    /** Whether people of the month are scored with more than one framework. */
    public boolean isMixed() {
        return parts.size() > 1;
    }

    public QuotaRule quota() {
        return framework.quota();
    }

    /** Whether the limit holds in units or duty groups besides the agency. */
    public boolean hasCircles() {
        return quota().base() != QuotaRule.Base.AGENCY;
    }

    /** What tables and badges show for a class, empty for none. */
    public String label(@Nullable Object ratedClass) {
        return ratedClass == null ? "" : framework.labelOf(RatedClass.valueOf(ratedClass.toString()));
    }

    /** Places of the limited class. */
    int places(Tally tally) {
        return quota().places(tally.counted(), extended);
    }

    public int percent() {
        return extended ? quota().extendedPercent() : quota().percent();
    }

    /** The expression {@code ranked}: from decided sheets while open, as stored once closed. */
    public String sql() {
        return isOpen() ? RankedSql.draft(quota()) : RankedSql.stored(quota());
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("period", periodId);
        parameters.put("framework", frameworkId);
        parameters.put("closing", closingId());
        parameters.put("agency", agencyId);
        parameters.put("month", month.atDay(1));
        parameters.put("workingDays", workingDays);
        parameters.put("percent", percent());
        parameters.put("whole", quota().countedOf() == Counted.RATED ? 100 : 100 + percent());
        parameters.put("countedUpTo", countedUpTo().name());
        parameters.put("smallUnitUpTo", quota().smallUnitUpTo());
        parameters.put("limited", quota().limited().name());
        parameters.put("movedTo", quota().movedTo().name());
        parameters.put("disciplineCap", cap(ForcedClassRule.Kind.DISCIPLINE));
        parameters.put("criticismCap", cap(ForcedClassRule.Kind.WRITTEN_CRITICISM));
        parameters.put("degradationCap", cap(ForcedClassRule.Kind.DEGRADATION));
        parameters.put("corruptionCap", cap(ForcedClassRule.Kind.CORRUPTION));
        parameters.put("absenceCap", cap(ForcedClassRule.Kind.ABSENCE));
        ForcedClassRule absence = rule(ForcedClassRule.Kind.ABSENCE);
        parameters.put("absenceLimit", absence == null ? null : absence.requiredLimit());
        parameters.put("headWithinUnit", rule(ForcedClassRule.Kind.HEAD_WITHIN_UNIT) != null);
        return parameters;
    }

    /** The last class before the limit that belongs to the people counted. */
    private RatedClass countedUpTo() {
        return quota().countedOf() == Counted.RATED ? RatedClass.D : quota().movedTo();
    }

    private @Nullable String cap(ForcedClassRule.Kind kind) {
        ForcedClassRule rule = rule(kind);
        return rule == null ? null : rule.requiredCap().name();
    }

    private @Nullable ForcedClassRule rule(ForcedClassRule.Kind kind) {
        return framework.forcedClasses().stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
