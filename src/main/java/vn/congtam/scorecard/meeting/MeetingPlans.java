package vn.congtam.scorecard.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Plans meetings and changes what was planned until the minutes are begun. Who may is asked by the callers. */
@Service
class MeetingPlans {

    private final MeetingRepository meetings;
    private final MeetingItemRepository items;
    private final ParticipantRepository participants;
    private final Candidates candidates;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingPlans(
            MeetingRepository meetings,
            MeetingItemRepository items,
            ParticipantRepository participants,
            Candidates candidates,
            Invitations invitations,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.participants = participants;
        this.candidates = candidates;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the agenda.
     *
     * @return number of the meeting
     * @throws Refused without chair or secretary, or when the number of the minutes is taken
     * @throws Conflict when a sheet of the agenda does not wait for the decision any more
     */
    @Transactional
    long plan(MeetingSide side, PlanForm form) {
        List<Attendee> invited = invitations.of(side, form);
        if (meetings.isNumberTaken(side.agencyId(), side.month(), form.number().strip())) {
            throw new Refused("scorecard.meeting.refused.number", form.number().strip());
        }
        List<Candidate> agenda = agenda(side, form, null);
        Meeting meeting = meetings.saveAndFlush(new Meeting(side, form, clock.instant()));
        fill(meeting, invited, agenda);
        note("meeting.planned", meeting, form, invited);
        return meeting.id();
    }

    /**
     * Changes time, place, people and agenda of a meeting of which nothing was written down.
     *
     * @param seen version that the planner had before the eyes
     * @throws Refused as for a new one
     * @throws Conflict when the meeting has begun, somebody else changed it, or a sheet does not wait any more
     */
    @Transactional
    void change(MeetingSide side, long meetingId, int seen, PlanForm form) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(NotFound::new);
        List<Attendee> invited = invitations.of(side, form);
        String number = form.number().strip();
        if (!number.equals(meeting.number()) && meetings.isNumberTaken(side.agencyId(), side.month(), number)) {
            throw new Refused("scorecard.meeting.refused.number", number);
        }
        List<Candidate> agenda = agenda(side, form, meetingId);
        meeting.replan(seen, form);
        meetings.saveAndFlush(meeting);
        items.deleteAll(items.findByMeetingIdOrderByOrdinal(meetingId));
        items.flush();
        participants.deleteAll(participants.findByMeetingId(meetingId));
        participants.flush();
        fill(meeting, invited, agenda);
        note("meeting.replanned", meeting, form, invited);
    }

    /** The sheets in the order of the form. */
    private List<Candidate> agenda(MeetingSide side, PlanForm form, @Nullable Long meetingId) {
        Map<Long, Candidate> waiting = candidates.of(side, meetingId).stream()
                .collect(Collectors.toMap(Candidate::sheetId, Function.identity()));
        List<Candidate> agenda = new ArrayList<>();
        for (long sheet : form.sheet().stream().distinct().toList()) {
            Candidate candidate = waiting.get(sheet);
            if (candidate == null) {
                throw new Conflict("scorecard.meeting.conflict.agenda");
            }
            agenda.add(candidate);
        }
        return agenda;
    }

    private void fill(Meeting meeting, List<Attendee> invited, List<Candidate> agenda) {
        participants.saveAll(
                invited.stream().map(one -> new Participant(meeting.id(), one)).toList());
        int ordinal = 0;
        for (Candidate candidate : agenda) {
            items.save(new MeetingItem(meeting.id(), ++ordinal, candidate));
        }
    }

    private void note(String action, Meeting meeting, PlanForm form, List<Attendee> invited) {
        audit.append(AuditEvent.of(action, "meeting", meeting.id())
                .in(meeting.agencyId(), meeting.month())
                .with(Map.of(
                        "document", meeting.number(),
                        "day", meeting.heldOn().toString(),
                        "time", Objects.toString(meeting.startsAt(), ""),
                        "place", form.place().strip(),
                        "people", invited.size(),
                        "sheets", form.sheet().stream().distinct().toList())));
    }
}
