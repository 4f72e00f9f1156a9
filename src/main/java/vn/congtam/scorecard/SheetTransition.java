package vn.congtam.scorecard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the story of a sheet, as the people concerned may read it. Never changes. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class SheetTransition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long sheetId;
    private long periodId;
    private Instant at;
    private @Nullable Long actorId;
    private String actorName;

    @Enumerated(EnumType.STRING)
    private SheetVerb verb;

    @Enumerated(EnumType.STRING)
    private SheetStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private SheetStatus toStatus;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SheetTransition() {}

    /** @param actorId person, null for an account without one (city HR) */
    SheetTransition(
            ScoreSheet sheet,
            SheetVerb verb,
            SheetStatus from,
            @Nullable Long actorId,
            String actorName,
            String reason,
            Instant at) {
        this.sheetId = sheet.id();
        this.periodId = sheet.periodId();
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.verb = verb;
        this.fromStatus = from;
        this.toStatus = sheet.status();
        this.reason = reason;
    }

    SheetStatus fromStatus() {
        return fromStatus;
    }
}
