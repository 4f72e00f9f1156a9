package vn.congtam.scorecard.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a meeting, with name and post as the minutes say them. */
@Entity
@Table(name = "meeting_participant")
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Participant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long meetingId;
    private @Nullable Long personId;
    private String name;
    private String title;

    @Enumerated(EnumType.STRING)
    private Part part;

    private boolean present = true;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Participant() {}

    Participant(long meetingId, Attendee of) {
        this.meetingId = meetingId;
        personId = of.personId();
        name = of.name();
        title = of.title();
        part = of.part();
    }

    void attend(boolean came) {
        present = came;
    }

    long id() {
        return id;
    }
}
