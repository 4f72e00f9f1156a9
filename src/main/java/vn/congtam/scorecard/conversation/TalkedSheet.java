package vn.congtam.scorecard.conversation;

import java.time.YearMonth;
import java.util.List;
import vn.congtam.account.CurrentOfficial;
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
        return isOwn() || isJudge() || me.isHeadOfAgency(subject.agencyId());
    }

    /** @throws NotFound for everybody whom the sheet does not concern */
    TalkedSheet requireRead() {
        if (!canRead()) {
            throw new NotFound();
        }
        return this;
    }

    public boolean canWrite() {
        return canRead() && period == PeriodStatus.OPEN;
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
        if (isOwn()) {
            return false;
        }
        boolean higherBody = subject.decider() == null && subject.role() == PostRole.AGENCY_HEAD && me.isCityHr();
        return higherBody
                || me.isPerson(subject.reviewer1())
                || me.isPerson(subject.reviewer2())
                || me.isPerson(subject.decider());
    }
}
