package vn.congtam.insight.levelling;

import java.util.Objects;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may do what with one alert. It rests on results, so it is seen like them: by HR and the head of the agency and by inspectors once
 * the month is closed, by everybody else concerned once it is published; of the own unit nobody sees anything before, for it would tell
 * the own result. Who is asked answers in person; nobody judges the own answer or one about the own unit, and that of the head of an
 * agency is judged by the city.
 */
record AlertPermissions(CurrentOfficial me, Alert alert) {

    public boolean maySee() {
        return alert.isPublished()
                ? insiders() || me.isInspector() || me.isCityHr() || isAsked()
                : (insiders() || me.isInspector()) && !isAboutOwnUnit();
    }

    public boolean isAsked() {
        return me.isPerson(alert.addresseeId());
    }

    public boolean mayAnswer() {
        return isAsked() && me.acting() == null && maySee() && alert.newest() && alert.state() != AlertState.ACCEPTED;
    }

    /** Is one of those who accept answers to this alert, whatever its state. */
    public boolean judges() {
        boolean judges = (alert.ofHead() || alert.addresseeId() == null) ? me.isCityHr() : insiders();
        return judges && maySee() && !isAsked() && !isAboutOwnUnit();
    }

    public boolean mayJudge() {
        return judges() && alert.newest() && alert.state() == AlertState.ANSWERED;
    }

    /** Whether the way to the agency's ranking is shown. */
    public boolean mayOpenRanking() {
        return insiders() || me.isInspector() || (me.isCityHr() && alert.isPublished());
    }

    /** Reads without answering for the agency or being asked. */
    public boolean isOutsider() {
        return !insiders() && !isAsked();
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    private boolean isAboutOwnUnit() {
        return me.posts().stream().anyMatch(post -> Objects.equals(alert.unitId(), post.unitId()));
    }

    private boolean insiders() {
        return me.isHrOf(alert.agencyId()) || me.isHeadOfAgency(alert.agencyId());
    }
}
