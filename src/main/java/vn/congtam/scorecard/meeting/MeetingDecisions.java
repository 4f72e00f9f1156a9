package vn.congtam.scorecard.meeting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.scorecard.SheetJudging;
import vn.congtam.shared.NotFound;

/** Decides one sheet as the minutes say, in a transaction of its own, so that another sheet's refusal does not undo it. */
@Component
class MeetingDecisions {

    private final MeetingRepository meetings;
    private final MeetingItemRepository items;
    private final SheetJudging judging;
    private final MeetingWords words;

    MeetingDecisions(
            MeetingRepository meetings, MeetingItemRepository items, SheetJudging judging, MeetingWords words) {
        this.meetings = meetings;
        this.items = items;
        this.judging = judging;
        this.words = words;
    }

    @Transactional
    void decide(long meetingId, long itemId, CurrentOfficial by) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(NotFound::new);
        MeetingItem item = items.findByIdAndMeetingId(itemId, meetingId).orElseThrow(NotFound::new);
        if (!item.isPending()) {
            return;
        }
        judging.conclude(item.sheetId(), by, item.judgedVersion(), words.remark(meeting), words.document(meeting));
        item.settle(Outcome.DECIDED, "");
    }

    @Transactional
    void leave(long meetingId, long itemId, String why) {
        if (meetings.lock(meetingId).isEmpty()) {
            throw new NotFound();
        }
        items.findByIdAndMeetingId(itemId, meetingId)
                .filter(MeetingItem::isPending)
                .ifPresent(item -> item.settle(Outcome.LEFT, why));
    }
}
