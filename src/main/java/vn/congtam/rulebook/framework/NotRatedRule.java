package vn.congtam.rulebook.framework;

import org.jspecify.annotations.Nullable;

/**
 * A reason for not rating somebody for a month; the person leaves the base of the quota.
 *
 * @param limit per cent of the working days for {@link Kind#WORKED_TOO_LITTLE} (fewer than so many), days for sick and unpaid
 *     leave (more than so many), absent for the others
 */
public record NotRatedRule(Kind kind, @Nullable Integer limit, Basis basis) {

    public enum Kind {
        WORKED_TOO_LITTLE,
        PROBATION,
        MATERNITY,
        SICK_LEAVE,
        UNPAID_LEAVE;

        boolean hasLimit() {
            return this != PROBATION && this != MATERNITY;
        }
    }

    /**
     * The limit of a rule that has one.
     *
     * @throws IllegalStateException for a rule without a limit
     */
    public int requiredLimit() {
        if (limit == null) {
            throw new IllegalStateException("Rule without limit: " + kind);
        }
        return limit;
    }
}
