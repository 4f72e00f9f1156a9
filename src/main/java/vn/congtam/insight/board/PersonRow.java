package vn.congtam.insight.board;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A person in the list behind a figure.
 *
 * @param rank in the agency, null for not rated
 * @param beforeClass class of the month before, in a list of an agency the one that this agency gave; null without one
 * @param beforeFrameworkId null without a result of the month before
 * @param found people in the whole list
 */
record PersonRow(
        long sheetId,
        String name,
        String unit,
        String agency,
        long frameworkId,
        @Nullable Integer rank,
        @Nullable BigDecimal total,
        @Nullable String classByScore,
        @Nullable String ratedClass,
        @Nullable String notRatedReason,
        @Nullable String beforeClass,
        @Nullable BigDecimal beforeTotal,
        @Nullable Long beforeFrameworkId,
        int found) {}
