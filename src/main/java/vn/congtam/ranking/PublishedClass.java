package vn.congtam.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One person in a published list.
 *
 * @param total null where the audience reads classes only, and for people who are not rated
 * @param ratedClass null when not rated
 */
record PublishedClass(
        long sheetId,
        long frameworkId,
        String name,
        String unit,
        @Nullable BigDecimal total,
        @Nullable String ratedClass,
        @Nullable String classByScore,
        @Nullable Integer rank,
        @Nullable String notRatedReason) {}
