package vn.congtam.scorecard.meeting;

import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Who may do what with one meeting. Nobody reads what a meeting says about the own sheet before the result is published. */
record MeetingPermissions(MeetingSide side, Minutes minutes) {

    /** @throws NotFound when the meeting is another agency's, or none of the reader's business */
    MeetingPermissions requireRead() {
        boolean here = java.util.Objects.equals(side.agencyId(), minutes.agencyId());
        if (!here || !(records() || side.isHr())) {
            throw new NotFound();
        }
        return this;
    }

    /** @throws NotFound for readers who do not write */
    MeetingPermissions requireRecord() {
        requireRead();
        if (!records()) {
            throw new NotFound();
        }
        return this;
    }

    public boolean canRecord() {
        return records() && !minutes.isConcluded();
    }

    /** Until the minutes are begun. */
    public boolean canReplan() {
        return side.leads() && minutes.status() == MeetingStatus.PLANNED;
    }

    /** @throws Conflict when the minutes are begun */
    void requireReplan() {
        if (!canReplan()) {
            throw new Conflict("scorecard.meeting.conflict.begun");
        }
    }

    /** Only who decides on the sheets concludes. */
    public boolean canConclude() {
        return side.leads() && !minutes.isConcluded();
    }

    public boolean canDiscard() {
        return canConclude();
    }

    /** Goes on with sheets that were concluded and not decided yet. */
    public boolean canSettle() {
        return side.leads() && minutes.pending() > 0;
    }

    public boolean sees(MinutesItem item) {
        return item.published() || !side.me().isPerson(item.personId());
    }

    /** The minutes without what is said about the reader: nobody writes the votes on the own sheet either. */
    Minutes seen() {
        return minutes.with(
                minutes.people(), minutes.items().stream().filter(this::sees).toList());
    }

    private boolean records() {
        return side.leads()
                || minutes.people().stream()
                        .anyMatch(one -> one.part() != Part.MEMBER && side.me().isPerson(one.personId()));
    }
}
