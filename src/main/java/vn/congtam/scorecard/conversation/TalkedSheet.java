package vn.congtam.scorecard.conversation;

import java.time.YearMonth;
import java.util.List;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.DelegationScope;
import vn.congtam.organization.PostRole;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.shared.NotFound;

/**
 * A sheet that people talk about, and who of them may do what: the official, the reviewers, and those who decide.
 *
 * @param name of the official
 */
record TalkedSheet(
        CurrentOfficial me,
        SheetSubject subject,
        long periodId,
        YearMonth month,
        PeriodStatus period,
        SheetKind kind,
        Framework framework,
        String name) {

    public List<Criterion> criteria() {
        return framework.sheet(kind).criteria();
    }

    public boolean isOwn() {
        return me.isPerson(subject.personId());
    }

    public boolean canRead() {
        return isOwn() || isJudge() || (isWithinReach() && me.decidesIn(subject.agencyId()));
    }

    /** @throws NotFound for everybody whom the sheet does not concern */
    TalkedSheet requireRead() {
        if (!canRead()) {
            throw new NotFound();
        }
        return this;
    }

    public boolean canWrite() {
        return canRead() && isOpen();
    }

    /** After the decision, until the result is published; never on the own sheet. */
    public boolean canGiveFeedback() {
        return isJudge() && subject.status() == SheetStatus.DECIDED && period != PeriodStatus.PUBLISHED;
    }

    /** The official reads it with the published result, not before. */
    public boolean canReadFeedback() {
        return isOwn() ? period == PeriodStatus.PUBLISHED : canRead();
    }

    private boolean isJudge() {
        if (isOwn() || !isWithinReach()) {
            return false;
        }
        boolean higherBody = subject.decider() == null && subject.role() == PostRole.AGENCY_HEAD && me.isCityHr();
        return higherBody
                || me.sitsFor(subject.reviewer1(), DelegationScope.REVIEW)
                || me.sitsFor(subject.reviewer2(), DelegationScope.REVIEW)
                || me.sitsFor(subject.decider(), DelegationScope.DECISION);
    }

    /** Who acts for somebody talks at that person's desk as long as the sheet is open, and not about the delegator. */
    private boolean isWithinReach() {
        return me.acting() == null || (isOpen() && me.acting().personId() != subject.personId());
    }

    private boolean isOpen() {
        return period == PeriodStatus.OPEN || subject.reopened();
    }
}
