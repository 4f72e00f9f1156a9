package vn.congtam.rulebook.framework;

import org.jspecify.annotations.Nullable;

/**
 * A fact that limits the class whatever the score; the score itself stays unchanged.
 *
 * @param cap best class still possible; absent where another class is the limit (head within the unit's class)
 * @param overDays limit in days, for rules that count days: more than so many
 */
public record ForcedClassRule(
        Kind kind, @Nullable RatedClass cap, @Nullable Integer overDays, Basis basis) {

    public enum Kind {
        DISCIPLINE,
        WRITTEN_CRITICISM,
        /** Degradation of political ideology or ethics, concluded by the authority. */
        DEGRADATION,
        /** A leader whose unit is involved in corruption or waste. */
        CORRUPTION,
        ABSENCE,
        HEAD_WITHIN_UNIT;

        /** Whether an entry with a document number is what the rule speaks of. */
        public boolean needsDocument() {
            return this != ABSENCE && this != HEAD_WITHIN_UNIT;
        }

        boolean hasCap() {
            return this != HEAD_WITHIN_UNIT;
        }

        boolean countsDays() {
            return this == ABSENCE;
        }
    }

    /**
     * The cap of a rule that names one.
     *
     * @throws IllegalStateException for a rule without a cap of its own
     */
    public RatedClass requiredCap() {
        if (cap == null) {
            throw new IllegalStateException("Rule without cap: " + kind);
        }
        return cap;
    }

    /**
     * The limit of a rule that counts days.
     *
     * @throws IllegalStateException for a rule that counts no days
     */
    public int requiredLimit() {
        if (overDays == null) {
            throw new IllegalStateException("Rule without limit: " + kind);
        }
        return overDays;
    }
}
