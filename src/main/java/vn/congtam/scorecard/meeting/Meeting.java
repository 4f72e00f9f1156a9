package vn.congtam.scorecard.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Conflict;

/** One meeting: {@code PLANNED → HELD → CONCLUDED}. Concluded minutes never change; the database sees to that too. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private @Nullable Long agencyId;
    private YearMonth month;
    private String number;
    private LocalDate heldOn;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private Ballot ballot;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private String opinions = "";
    private String conclusion = "";
    private @Nullable Long plannedBy;
    private Instant plannedAt;
    private @Nullable Instant concludedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Meeting() {}

    Meeting(MeetingSide side, PlanForm form, Instant now) {
        agencyId = side.agencyId();
        month = side.month();
        number = form.number().strip();
        heldOn = form.requiredDay();
        startsAt = form.startsAt();
        place = form.place().strip();
        ballot = form.requiredBallot();
        status = MeetingStatus.PLANNED;
        plannedBy = side.me().accountId();
        plannedAt = now;
    }

    /**
     * Another day, place or agenda, as long as nothing was written down.
     *
     * @param seen version that the planner had before the eyes
     * @throws Conflict when the meeting has begun, or somebody else changed it in between
     */
    void replan(int seen, PlanForm form) {
        if (status != MeetingStatus.PLANNED) {
            throw new Conflict("scorecard.meeting.conflict.begun");
        }
        if (version != seen) {
            throw new Conflict("scorecard.meeting.conflict.stale");
        }
        number = form.number().strip();
        heldOn = form.requiredDay();
        startsAt = form.startsAt();
        place = form.place().strip();
        ballot = form.requiredBallot();
    }

    /**
     * Takes down what was said.
     *
     * @param seen version that the writer had before the eyes
     * @throws Conflict when the minutes are concluded, or somebody else wrote in between
     */
    void record(int seen, @Nullable LocalTime end, String words, String result) {
        requireOpen();
        if (version != seen) {
            throw new Conflict("scorecard.meeting.conflict.stale");
        }
        status = MeetingStatus.HELD;
        endsAt = end;
        opinions = words;
        conclusion = result;
    }

    void conclude(Instant now) {
        requireOpen();
        status = MeetingStatus.CONCLUDED;
        concludedAt = now;
    }

    void requireOpen() {
        if (status == MeetingStatus.CONCLUDED) {
            throw new Conflict("scorecard.meeting.conflict.concluded");
        }
    }

    long id() {
        return id;
    }

    @Nullable Long agencyId() {
        return agencyId;
    }

    YearMonth month() {
        return month;
    }

    String number() {
        return number;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable LocalTime startsAt() {
        return startsAt;
    }
}
