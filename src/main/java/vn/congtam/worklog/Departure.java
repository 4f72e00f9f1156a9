package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.congtam.shared.Conflict;

/** Whether a task is still with the person and the month, or was passed on, and why. */
@Embeddable
@SuppressWarnings("UnusedVariable") // columns that only lists read
class Departure {

    @Enumerated(EnumType.STRING)
    private Disposition disposition = Disposition.ACTIVE;

    private String dispositionReason = "";

    static Departure of(Disposition disposition, String reason) {
        Departure departure = new Departure();
        departure.disposition = disposition;
        departure.dispositionReason = reason;
        return departure;
    }

    boolean isStill() {
        return disposition == Disposition.ACTIVE;
    }

    /** @throws Conflict once the task was passed on */
    void requireStill() {
        if (!isStill()) {
            throw new Conflict("worklog.refused.passedOn");
        }
    }
}
