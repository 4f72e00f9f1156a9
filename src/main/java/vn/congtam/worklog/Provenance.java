package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a task came from: who entered it when, in which act, and which earlier task it goes on from. */
@Embeddable
@SuppressWarnings("UnusedVariable") // columns that only lists read
class Provenance {

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.OWN;

    private @Nullable Long originTaskId;
    private @Nullable UUID batch;
    private @Nullable Long createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Provenance() {}

    private Provenance(@Nullable Long createdBy, Instant createdAt) {
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    static Provenance entered(long account, Instant at) {
        return new Provenance(account, at);
    }

    /** Of a task that goes on from the one with this provenance; who entered the first stays its author. */
    Provenance following(@Nullable Long task, Origin how, long account, Instant at) {
        Provenance next = beside(account, at);
        next.origin = how;
        next.originTaskId = task;
        return next;
    }

    /** Of a part that is split off: work that was taken over stays work that was taken over. */
    Provenance divided(long account, Instant at) {
        return origin == Origin.TAKEN_OVER ? following(originTaskId, origin, account, at) : beside(account, at);
    }

    void enterIn(UUID act) {
        batch = act;
    }

    private Provenance beside(long account, Instant at) {
        return new Provenance(createdBy == null ? account : createdBy, at);
    }
}
