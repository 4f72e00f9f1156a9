package vn.congtam.worklog;

import org.jspecify.annotations.Nullable;

/**
 * What became of one ticked row.
 *
 * @param refusal message key of the reason, null when it was confirmed
 */
record ConfirmResult(long taskId, String title, @Nullable String refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
