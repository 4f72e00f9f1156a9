package vn.congtam.rollup.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.Term;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * An agency's yearly rating.
 *
 * @param frameworkVersionId and everything behind it: null while it is open
 * @param quotaLimit places of the best class, rounded down
 * @param topDecided people decided to be in the best class, before the quota
 * @param moved people whom the quota moved
 * @param counted people of whom the percentage was taken, null for years closed before it was kept
 * @param quotaExtended whether the extended limit applies, with document and reason
 * @param agencyClass class of the agency itself, null while it is not entered
 * @param audience who reads the list of classes, null before publication and for years published before it was chosen
 */
public record YearRating(
        long id,
        long agencyId,
        String agencyName,
        int year,
        YearStatus status,
        @Nullable Long frameworkVersionId,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        @Nullable Integer people,
        @Nullable Integer rated,
        @Nullable Integer quotaPercent,
        @Nullable Integer quotaLimit,
        @Nullable Integer topDecided,
        @Nullable Integer topAfterQuota,
        @Nullable Integer moved,
        @Nullable Integer counted,
        boolean quotaExtended,
        @Nullable String quotaDocument,
        @Nullable String quotaReason,
        @Nullable RatedClass agencyClass,
        @Nullable String agencyClassDocument,
        @Nullable Audience audience,
        @Nullable String resultHash,
        @Nullable String auditDigest) {

    private static final int HALF = 4;

    /** The limit that applies under a framework, regular or extended. */
    public int percentOf(QuotaRule rule) {
        return quotaExtended ? rule.extendedPercent() : rule.percent();
    }

    public boolean isOpen() {
        return status == YearStatus.OPEN;
    }

    public boolean isPublished() {
        return status == YearStatus.PUBLISHED;
    }

    public Term term() {
        return Term.ofYear(year);
    }

    /** For addresses and messages: no dot in the thousands. */
    public String yearNumber() {
        return String.valueOf(year);
    }

    /** Eight digits of the hash as printed and read out; empty while it is open. */
    public String checkCode() {
        return resultHash == null
                ? ""
                : resultHash.substring(0, HALF).toUpperCase(java.util.Locale.ROOT) + "-"
                        + resultHash.substring(HALF, 2 * HALF).toUpperCase(java.util.Locale.ROOT);
    }
}
