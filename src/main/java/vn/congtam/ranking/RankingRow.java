package vn.congtam.ranking;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rated person in the ranked list.
 *
 * @param position from 1, best first
 * @param rank equal totals share a rank
 * @param ratedClass null while a tie is not settled
 * @param outcome what the quota meant: NOT_CONCERNED, KEPT, MOVED, KEPT_BY_AUTHORITY, MOVED_BY_AUTHORITY or UNRESOLVED
 * @param quotaLine line that decided: circle, {@code ""} for the agency; null where none did
 * @param freePlaces places that a tie leaves to choose for, null for people in no open tie
 * @param tieSettledBy step of the declared order that decided at the line, or AUTHORITY; null where the total decided
 * @param capReason rule that forced a class, with its document
 */
record RankingRow(
        long sheetId,
        long personId,
        int position,
        int rank,
        int rankUnit,
        String name,
        String unit,
        BigDecimal total,
        BigDecimal resultsPoints,
        String classByScore,
        @Nullable String ratedClass,
        String outcome,
        @Nullable String quotaLine,
        @Nullable Integer freePlaces,
        @Nullable String tieSettledBy,
        @Nullable String capReason) {

    public boolean moved() {
        return outcome.startsWith("MOVED");
    }

    public boolean unresolved() {
        return "UNRESOLVED".equals(outcome);
    }

    /** The circle whose line decided, {@code ""} for the agency and where none did. */
    public String line() {
        return quotaLine == null ? "" : quotaLine;
    }

    int requiredFreePlaces() {
        return Objects.requireNonNull(freePlaces);
    }

    /** Kind of the rule that forced a class: DISCIPLINE, CRITICISM, DEGRADATION, CORRUPTION, ABSENCE or HEAD. */
    public @Nullable String capKind() {
        return capReason == null ? null : capReason.substring(0, capReason.indexOf(':'));
    }

    public @Nullable String capDocument() {
        return capReason == null ? null : capReason.substring(capReason.indexOf(':') + 1);
    }
}
