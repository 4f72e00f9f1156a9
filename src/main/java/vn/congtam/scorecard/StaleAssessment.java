package vn.congtam.scorecard;

import java.time.Instant;
import vn.congtam.shared.Conflict;

/** The points were saved elsewhere in between; carries what is stored now, so that both texts can be shown. */
public class StaleAssessment extends Conflict {

    private final transient SheetContent stored;
    private final int version;
    private final Instant savedAt;

    StaleAssessment(SheetContent stored, int version, Instant savedAt) {
        super("scorecard.conflict.stale");
        this.stored = stored;
        this.version = version;
        this.savedAt = savedAt;
    }

    public SheetContent stored() {
        return stored;
    }

    public int version() {
        return version;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
