package vn.congtam.scorecard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.Acting;
import vn.congtam.account.CurrentOfficial;

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
    private @Nullable Long actingForId;
    private String actingForName;

    @Enumerated(EnumType.STRING)
    private SheetVerb verb;

    @Enumerated(EnumType.STRING)
    private SheetStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private SheetStatus toStatus;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SheetTransition() {}

    /** @param by under both names where somebody judges in somebody else's place */
    SheetTransition(ScoreSheet sheet, SheetVerb verb, SheetStatus from, CurrentOfficial by, String reason, Instant at) {
        this.sheetId = sheet.id();
        this.periodId = sheet.periodId();
        this.at = at;
        this.actorId = by.personId();
        this.actorName = by.name();
        Acting acting = verb.isJudgement() ? by.acting() : null;
        this.actingForId = acting == null ? null : acting.personId();
        this.actingForName = acting == null ? "" : acting.name();
        this.verb = verb;
        this.fromStatus = from;
        this.toStatus = sheet.status();
        this.reason = reason;
    }

    String actingForName() {
        return actingForName;
    }

    SheetStatus fromStatus() {
        return fromStatus;
    }
}
