package vn.congtam.scorecard.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Writes the minutes of meetings. Who may is asked by the callers through {@link MeetingPermissions}. */
@Service
class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingItemRepository items;
    private final ParticipantRepository participants;
    private final MeetingWords words;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingItemRepository items,
            ParticipantRepository participants,
            MeetingWords words,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.participants = participants;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the minutes.
     *
     * @throws Conflict when they are concluded or somebody else wrote in between
     */
    @Transactional
    void record(long meetingId, RecordInput input) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(NotFound::new);
        write(meeting, input);
        note("meeting.recorded", meeting, votes(meetingId));
    }

    /**
     * Writes the minutes and ends them: ticked sheets are to be decided, the others are left for another meeting.
     *
     * @throws Conflict when they are concluded already or somebody else wrote in between
     */
    @Transactional
    void conclude(MeetingSide side, long meetingId, RecordInput input) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(NotFound::new);
        write(meeting, input);
        for (MeetingItem item : items.findByMeetingIdOrderByOrdinal(meetingId)) {
            if (input.decide().contains(item.id()) && !side.me().isPerson(item.personId())) {
                item.agreed(words.adjust());
            } else {
                item.settle(Outcome.LEFT, words.notTicked());
            }
        }
        items.flush();
        meeting.conclude(clock.instant());
        meetings.saveAndFlush(meeting);
        note("meeting.concluded", meeting, votes(meetingId));
    }

    /** Drops a meeting that was not concluded; its sheets may go on another agenda. */
    @Transactional
    void discard(long meetingId) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(NotFound::new);
        meeting.requireOpen();
        meetings.delete(meeting);
        note("meeting.discarded", meeting, Map.of("document", meeting.number()));
    }

    private void write(Meeting meeting, RecordInput input) {
        meeting.record(input.version(), input.endsAt(), input.opinions(), input.conclusion());
        participants
                .findByMeetingId(meeting.id())
                .forEach(one -> one.attend(input.present().contains(one.id())));
        for (MeetingItem item : items.findByMeetingIdOrderByOrdinal(meeting.id())) {
            RecordInput.Item said = input.items().get(item.id());
            if (said != null) {
                item.record(said);
            }
        }
        meetings.saveAndFlush(meeting);
    }

    private Map<String, Object> votes(long meetingId) {
        Map<String, Object> detail = new HashMap<>();
        detail.put(
                "sheets",
                items.findByMeetingIdOrderByOrdinal(meetingId).stream()
                        .map(MeetingItem::told)
                        .toList());
        return detail;
    }

    private void note(String action, Meeting meeting, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "meeting", meeting.id())
                .in(meeting.agencyId(), meeting.month())
                .with(detail));
    }
}
