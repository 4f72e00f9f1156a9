package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * When a reviewer or the authority owes a written reason, and what the official owes.
 *
 * @param differenceNeedingReason difference of totals, in either direction, from which on a reason is due
 * @param bonusChangeNeedsReason whether any change of bonus points needs one
 * @param shortcomingRequired whether a line below its maximum must name the shortcoming
 * @param lateSubmissionAllowed whether a sheet may still be submitted after its deadline
 */
public record ReviewLimits(
        Points differenceNeedingReason,
        boolean bonusChangeNeedsReason,
        boolean shortcomingRequired,
        boolean lateSubmissionAllowed,
        Basis basis) {}
