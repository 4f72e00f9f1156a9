package vn.congtam.appeal;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * What the current official may do with one appeal: the one answer for the guard and for the button. Nobody hears the own
 * appeal or the appeal against what he or she alone decided, or had decided by a delegate; the administrator sees none.
 */
record AppealPermissions(CurrentOfficial me, AppealFacts appeal) {

    public boolean isOwn() {
        return me.isPerson(appeal.personId());
    }

    public boolean maySee() {
        return isOwn() || seesRanking() || isHearer();
    }

    /** People who may read the ranking of the agency, and so the names in the preview of what an answer would do. */
    public boolean seesRanking() {
        return me.isHrOf(appeal.agencyId())
                || me.isHeadOfAgency(appeal.agencyId())
                || me.isCityHr()
                || me.isInspector();
    }

    /** Address of the case list that the reader came from, null for those who see none. */
    public @Nullable String cases() {
        if (me.isHrOf(appeal.agencyId()) || me.isHeadOfAgency(appeal.agencyId())) {
            return "/agencies/" + appeal.agencyId() + "/appeals";
        }
        return me.isCityHr() || me.isInspector() ? "/city-appeals" : null;
    }

    public boolean mayWithdraw() {
        return isOwn() && appeal.status().isOpen();
    }

    public boolean mayAddFile() {
        return isOwn() && appeal.status().isOpen();
    }

    public boolean mayReserve() {
        return isOwn()
                && appeal.reservedAt() == null
                && (appeal.status() == AppealStatus.REFUSED || appeal.status() == AppealStatus.PARTLY_ACCEPTED);
    }

    /** HR of the agency, or city HR where the agency does not act. */
    public boolean mayAppoint() {
        return mayManage() && appeal.status().isOpen();
    }

    boolean mayManage() {
        return !isOwn() && (me.isHrOf(appeal.agencyId()) || me.isCityHr());
    }

    /** Asks for the month to be reopened, so that an accepted correction reaches the result. */
    public boolean mayAskReopening() {
        return !isOwn() && (me.isHrOf(appeal.agencyId()) || me.isHeadOfAgency(appeal.agencyId()));
    }

    public boolean mayHear() {
        return appeal.status() == AppealStatus.IN_HEARING && isHearer();
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    /** Whether the appeal was handed to the reader, answered or not. */
    boolean isHearer() {
        if (isOwn() || appeal.hearerKind() == null || decidedAlone()) {
            return false;
        }
        return appeal.hearerKind() == HearerKind.HIGHER_BODY ? me.isCityHr() : me.isPerson(appeal.hearerId());
    }

    private boolean decidedAlone() {
        Long account = appeal.deciderAccount();
        return appeal.isDecidedAloneBy(me.personId())
                || (appeal.decidedAlone() && account != null && account == me.accountId());
    }
}
