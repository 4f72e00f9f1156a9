package vn.congtam.worklog;

import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/**
 * What the reader may do with one task. The owner reports, attaches, hands back and carries over; whoever worded the task
 * (the owner or a leader) rewords or deletes it; a leader by posts or the named assigner confirms, never on own work. On the
 * head of an agency, whom nobody leads, city HR enters the verdict of the higher body. Human resources of the agency and,
 * once the month is closed, inspectors read.
 *
 * @param own the reader's own task
 * @param leader the reader leads its owner in that month, or is its named assigner
 * @param higher the reader enters the verdict of the higher body
 * @param reader may read without any part in it
 * @param open the month is not closed
 */
record TaskPermissions(TaskLine task, boolean own, boolean leader, boolean higher, boolean reader, boolean open) {

    static TaskPermissions of(
            CurrentOfficial me, TaskLine task, long agencyId, boolean leads, boolean ofHead, boolean open) {
        boolean own = me.isPerson(task.personId());
        boolean leader = !own && (leads || me.isPerson(task.assignerId()));
        boolean reader = me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId) || (me.isInspector() && !open);
        return new TaskPermissions(task, own, leader, judgesHeads(me, task.personId(), ofHead), reader, open);
    }

    /** @param head whether the person is at the head of an agency in the month */
    static boolean judgesHeads(CurrentOfficial me, long personId, boolean head) {
        return head && me.isCityHr() && !me.isPerson(personId);
    }

    boolean canView() {
        return own || leader || higher || reader;
    }

    public boolean canReport() {
        return own && open && task.isActive() && !task.isConfirmed();
    }

    public boolean canRevise() {
        return (leader || (own && task.ownEntry())) && open && task.isActive() && !task.isConfirmed();
    }

    public boolean canDelete() {
        return canRevise();
    }

    public boolean canPassOn() {
        return own && open && task.isActive() && !task.isFinished();
    }

    public boolean canSplit() {
        return canRevise() && !task.isFinished();
    }

    public boolean canCarryOver() {
        return (own || leader) && open && task.isActive() && !task.isFinished();
    }

    public boolean canHandOver() {
        return leader && open && !task.isFinished() && task.disposition() != Disposition.CARRIED_OVER;
    }

    public boolean canConfirm() {
        return (leader || higher) && open && task.isActive() && task.isFinished();
    }

    /** Mended work is handed in again. */
    public boolean canRedeliver() {
        return own && open && task.isActive() && task.isFailed();
    }

    void requireRedelivery() {
        if (!canRedeliver()) {
            throw own && open && task.isActive() ? new Conflict("worklog.refused.notFailed") : refusal();
        }
    }

    public boolean canClaimCause() {
        return own && open && task.isActive();
    }

    /** Counts of the product and objective causes are for whoever rates the work. */
    public boolean canCount() {
        return (leader || higher) && open && task.isActive();
    }

    public boolean canAttach() {
        return own && open && task.isActive();
    }

    /** Lets only those pass who rate the work; the owner finds nothing there. */
    void requireRating() {
        if (!leader && !higher) {
            throw new NotFound();
        }
        if (!canCount()) {
            throw open ? new Conflict("worklog.refused.passedOn") : new Conflict("worklog.refused.monthClosed");
        }
    }

    /** Why something that is not allowed is not: to strangers the task does not exist, to others its state says no. */
    RuntimeException refusal() {
        if (!own && !leader) {
            return new NotFound();
        }
        if (!open) {
            return new Conflict("worklog.refused.monthClosed");
        }
        if (!task.isActive()) {
            return new Conflict("worklog.refused.passedOn");
        }
        if (task.isConfirmed()) {
            return new Conflict("worklog.refused.confirmed");
        }
        return task.isFinished() ? new Conflict("worklog.refused.finished") : new NotFound();
    }
}
