package vn.congtam.scorecard.meeting;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Ends a meeting and decides the ticked sheets one by one; a sheet that changed meanwhile is left, and the minutes say why. */
@Component
class MeetingConclusion {

    private final MeetingService meetings;
    private final MeetingDecisions decisions;
    private final MinutesReader reader;
    private final MeetingWords words;

    MeetingConclusion(MeetingService meetings, MeetingDecisions decisions, MinutesReader reader, MeetingWords words) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.reader = reader;
        this.words = words;
    }

    void conclude(MeetingSide side, long meetingId, RecordInput input) {
        meetings.conclude(side, meetingId, input);
        settle(meetingId, side.me());
    }

    /** Goes on where a conclusion was cut off. */
    void settle(long meetingId, CurrentOfficial by) {
        for (MinutesItem item : reader.minutes(meetingId).items()) {
            if (item.outcome() == Outcome.PENDING) {
                settle(meetingId, item.id(), by);
            }
        }
    }

    private void settle(long meetingId, long itemId, CurrentOfficial by) {
        try {
            decisions.decide(meetingId, itemId, by);
        } catch (Refused | NotFound | OptimisticLockingFailureException e) {
            decisions.leave(meetingId, itemId, words.why(e));
        }
    }
}
