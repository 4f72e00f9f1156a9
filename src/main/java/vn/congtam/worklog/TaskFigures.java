package vn.congtam.worklog;

import vn.congtam.rulebook.engine.CompletionRatio;

/**
 * The month of a person in numbers. Every task is in exactly one of the groups from {@code doneOnTimePassed} to
 * {@code passedOn}, which therefore add up to {@code total}.
 *
 * @param plan of the total, from the plan
 * @param adHoc of the total, ad hoc
 * @param doneOnTimePassed finished on time and confirmed as good: the only ones that count
 * @param awaitingConfirmation finished on time, verdict pending
 * @param failed finished on time, confirmed as not good enough
 * @param late finished late, or unfinished past the due date
 * @param inProgress unfinished, due date not past
 * @param passedOn handed back or carried over to the next month
 * @param toConfirm finished, verdict pending, on time or not
 * @param lackingEvidence finished or nearly due tasks without a file
 */
public record TaskFigures(
        int total,
        int plan,
        int adHoc,
        int doneOnTimePassed,
        int awaitingConfirmation,
        int failed,
        int late,
        int inProgress,
        int passedOn,
        int toConfirm,
        int lackingEvidence) {

    public CompletionRatio ratio() {
        return new CompletionRatio(doneOnTimePassed, total);
    }

    /** Tasks that can still come to count. */
    public int whatTheRestWouldAdd() {
        return awaitingConfirmation + inProgress;
    }

    /** The ratio if every task that can still come to count does. */
    public CompletionRatio possibleRatio() {
        return new CompletionRatio(doneOnTimePassed + whatTheRestWouldAdd(), total);
    }
}
