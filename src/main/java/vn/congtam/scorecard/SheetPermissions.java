package vn.congtam.scorecard;

import java.util.Optional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.DelegationScope;
import vn.congtam.organization.PostRole;
import vn.congtam.period.PeriodStatus;
import vn.congtam.shared.NotFound;

/**
 * What the current official may do with one sheet: the one answer for the guard and for the button. Nobody judges the own
 * sheet; human resources and inspectors never change a point; an administrator sees none. Who acts for somebody judges at
 * that person's desk only, in open months, and neither the own sheet nor the delegator's.
 */
public final class SheetPermissions {

    private final CurrentOfficial me;
    private final SheetSubject sheet;
    private final PeriodStatus period;

    private SheetPermissions(CurrentOfficial me, SheetSubject sheet, PeriodStatus period) {
        this.me = me;
        this.sheet = sheet;
        this.period = period;
    }

    public static SheetPermissions of(CurrentOfficial me, SheetSubject sheet, PeriodStatus period) {
        return new SheetPermissions(me, sheet, period);
    }

    /** The official fills in the own points. */
    public boolean canAssess() {
        return isOwn() && isOpen() && sheet.status().isWithOfficial();
    }

    /** Late is possible until the month is closed. */
    public boolean canSubmit() {
        return canAssess();
    }

    /** Until a reviewer or the authority has started. */
    public boolean canRecall() {
        return isOwn() && isOpen() && sheet.status() == SheetStatus.SUBMITTED;
    }

    /**
     * Gives points at a review level.
     *
     * @param level 1 or 2
     */
    public boolean canReview(int level) {
        return isOpen() && !isOwn() && isReviewer(level) && sheet.awaitsReview(level);
    }

    /** Gives points at the level where the sheet stands. */
    public boolean canReview() {
        return canReview(sheet.reviewLevel() + 1);
    }

    /** Sends the sheet back to the official, with a reason. */
    public boolean canReturn() {
        return canReview() || canDecide();
    }

    /** The head of the agency; for the head's own sheet city HR, who enters the decision of the higher body. */
    public boolean canDecide() {
        return isOpen() && isDecider() && sheet.isReadyForDecision();
    }

    /** Takes the own decision back while the month is open. */
    public boolean canReopenDecision() {
        return isOpen() && isDecider() && sheet.status() == SheetStatus.DECIDED;
    }

    /** Corrects what products count on a sheet of a closed month that is reopened: whoever decides on it. */
    public boolean canCorrectProducts() {
        return sheet.reopened() && (canDecide() || canReopenDecision());
    }

    /**
     * The stage in which the current official may give points now, decisions that can still be changed included.
     *
     * @param selfOverdue whether the deadline of the self-assessment has passed: then the first level need not wait for it
     */
    public Optional<Stage> seat(boolean selfOverdue) {
        if (canDecide() || canReopenDecision()) {
            return Optional.of(Stage.DECISION);
        }
        if (canReview()) {
            return Optional.of(Stage.ofLevel(sheet.reviewLevel() + 1));
        }
        boolean stuck = selfOverdue && isOpen() && !isOwn() && sheet.status().isWithOfficial();
        if (stuck && sheet.levels() == 0 && isDecider()) {
            return Optional.of(Stage.DECISION);
        }
        return stuck && isReviewer(1) ? Optional.of(Stage.REVIEW1) : Optional.empty();
    }

    /** Takes a sheet back that the own level passed on; the next level must not have acted, which the service checks. */
    public boolean canTakeBack() {
        int level = sheet.reviewLevel();
        boolean waiting = sheet.status() == SheetStatus.IN_REVIEW || sheet.status() == SheetStatus.REVIEWED;
        return isOpen() && !isOwn() && waiting && level > 0 && isReviewer(level);
    }

    /** Days worked, "not rated" with a reason: human resources of the agency, never on themselves. */
    public boolean canSetAttendance() {
        return isOpen() && !isOwn() && me.isHrOf(sheet.agencyId());
    }

    /** Hands the sheet to another reviewer or decider: human resources of the agency, never on themselves. */
    public boolean canReroute() {
        return canSetAttendance() && sheet.status() != SheetStatus.DECIDED && sheet.status() != SheetStatus.NOT_RATED;
    }

    /** The sheet as the official filled it in. */
    public boolean canView() {
        return isOwn() || canSeeJudgement();
    }

    /**
     * The points of reviewers and authority and whatever follows from them. For the person: only after publication, so that
     * nothing reveals a result before.
     */
    public boolean canSeeResult() {
        return isOwn() ? isPublished() : canSeeJudgement();
    }

    /** The guard for a screen about this sheet. */
    public SheetPermissions requireView() {
        if (!canView()) {
            throw new NotFound();
        }
        return this;
    }

    public boolean isOwn() {
        return me.isPerson(sheet.personId());
    }

    private boolean canSeeJudgement() {
        return !isOwn() && (sitsHere() || me.isHrOf(sheet.agencyId()) || watches());
    }

    /** In whose place somebody acts is asked for open months only: the delegator's past is not opened. */
    private boolean sitsHere() {
        boolean here = isReviewer(1) || isReviewer(2) || isDecider() || isHeadOfAgency();
        return here && (me.acting() == null || (isOpen() && !isOfDelegator()));
    }

    /** City HR reads what is published and the sheets of heads; an inspector reads what is decided. */
    private boolean watches() {
        if (me.isCityHr() && (isPublished() || sheet.role() == PostRole.AGENCY_HEAD)) {
            return true;
        }
        return me.isInspector() && (sheet.status() == SheetStatus.DECIDED || !isOpen());
    }

    private boolean isReviewer(int level) {
        return me.sitsFor(sheet.reviewer(level), DelegationScope.REVIEW);
    }

    private boolean isOfDelegator() {
        return me.acting() != null && me.acting().personId() == sheet.personId();
    }

    private boolean isDecider() {
        if (isOwn() || isOfDelegator()) {
            return false;
        }
        return sheet.decider() == null
                ? me.isCityHr() && sheet.role() == PostRole.AGENCY_HEAD
                : me.sitsFor(sheet.decider(), DelegationScope.DECISION);
    }

    private boolean isHeadOfAgency() {
        return me.decidesIn(sheet.agencyId());
    }

    private boolean isOpen() {
        return period == PeriodStatus.OPEN || sheet.reopened();
    }

    /** The published result of a reopened sheet stays readable by itself; what replaces it does not show before. */
    private boolean isPublished() {
        return period == PeriodStatus.PUBLISHED && !sheet.reopened();
    }
}
