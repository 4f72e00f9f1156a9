package vn.congtam.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * The sheet of one official for one month, with the unit, post and reviewers of that month. Opened by set-based SQL
 * (SheetOpening); afterwards changed through the verbs below only. Each verb checks the state and throws
 * {@link vn.congtam.shared.Conflict} with a sentence when the sheet has moved on. Who may call it is the question of {@link SheetPermissions}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class ScoreSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long periodId;
    private long agencyId;
    private YearMonth month;
    private long personId;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    @Enumerated(EnumType.STRING)
    private SheetKind sheetKind;

    private long frameworkVersionId;
    private boolean reopened;

    @Column(name = "reviewer1_id")
    private @Nullable Long reviewer1Id;

    @Column(name = "reviewer2_id")
    private @Nullable Long reviewer2Id;

    private @Nullable Long deciderId;

    @Embedded
    private Standing standing;

    @Embedded
    private @Nullable Submission submission;

    private @Nullable BigDecimal daysWorked;
    private @Nullable String absenceKind;
    private @Nullable String notRatedRule;
    private @Nullable String notRatedReason;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionDocument;

    @Version
    private int version;

    /** Rows are made by SheetOpening. */
    @SuppressWarnings("NullAway.Init")
    protected ScoreSheet() {}

    /** Hands the sheet on; the ratio that the official saw is kept with it, if the framework asks for one. */
    void submit(String receipt, @Nullable CompletionRatio seen, Instant now) {
        standing = standing.submitted();
        submission = Submission.of(receipt, seen, now);
    }

    /** Possible until somebody has started on the sheet. */
    void recall() {
        standing = standing.recalled();
    }

    /**
     * A reviewer begins; from now on the official cannot recall. Starting twice changes nothing.
     *
     * @param level 1 or 2
     */
    void startReview(int level) {
        standing = standing.inReview(level, levels());
    }

    /** The official did not hand the sheet in by the deadline: the first level scores without self points, nobody is stuck. */
    void startUnsubmitted() {
        standing = standing.startedUnsubmitted(levels());
        submission = submission == null ? null : submission.passedOver();
    }

    /** A level drops its points before passing on; after the first one the official can recall again. */
    void undoReview(int level) {
        standing = standing.reviewUndone(level, levels(), untouched());
    }

    /** A level takes the sheet back that it passed on, as long as the next one has not acted. */
    void takeBack(int level) {
        standing = standing.takenBack(level);
    }

    /** The next level or the authority sends the sheet back to the level below, which scores again. */
    void sendBack(int toLevel) {
        standing = standing.sentBack(toLevel);
    }

    /** The authority drops its points: the sheet waits for the decision as before. */
    void undoDecision() {
        standing = standing.decisionUndone(levels(), untouched());
        decidedAt = null;
        decisionDocument = null;
    }

    private SheetStatus untouched() {
        return wasHandedIn() ? SheetStatus.SUBMITTED : SheetStatus.DRAFT;
    }

    /** The reviewer of this level passes the sheet on, to the next level or to the decision. */
    void passReview(int level) {
        standing = standing.passed(level, levels());
    }

    /** Back to the official; points given so far by reviewers stay as they are. */
    void returnForCorrection() {
        standing = standing.returned();
    }

    /** The authority begins; a sheet without reviewers cannot be recalled any more. Starting twice changes nothing. */
    void startDecision() {
        standing = standing.inDecision(levels());
    }

    /** @param document number of the higher body's decision, for the head of an agency only */
    void decide(@Nullable String document, Instant now) {
        standing = standing.decided(levels());
        decidedAt = now;
        decisionDocument = document;
    }

    /** The authority takes the decision back while the month is open. */
    void reopenDecision() {
        standing = standing.decisionReopened();
        decidedAt = null;
    }

    /** @param rule code of the rule of the framework, null when the reason stands alone */
    void notRated(@Nullable String rule, String reason) {
        standing = standing.notRated();
        notRatedRule = rule;
        notRatedReason = reason;
    }

    /** Another agency rates the month: only the city brings it back, see {@link DecidingAgencies}. */
    boolean isLeftToAnother() {
        return DecidingSheets.RULE.equals(notRatedRule);
    }

    /** Takes "not rated" back: the sheet goes on where it stood. */
    void rateAgain(SheetStatus stood) {
        standing = standing.ratedAgain(stood);
        notRatedRule = null;
        notRatedReason = null;
    }

    /** @param level 1 or 2; 0 for the decision */
    void reroute(int level, long person) {
        switch (level) {
            case 0 -> deciderId = person;
            case 1 -> reviewer1Id = person;
            default -> reviewer2Id = person;
        }
    }

    /** @param absence code of the column's check, null for none */
    void attended(@Nullable BigDecimal days, @Nullable String absence) {
        daysWorked = days;
        absenceKind = absence;
    }

    /** Number of reviewers, 0 to 2. */
    int levels() {
        return reviewer1Id == null ? 0 : reviewer2Id == null ? 1 : 2;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long periodId() {
        return periodId;
    }

    /** Handed in by the official; false when the first level scores without self points. */
    boolean isSubmitted() {
        return wasHandedIn() && !status().isWithOfficial();
    }

    private boolean wasHandedIn() {
        return submission != null && submission.submittedAt() != null;
    }

    /** Version that the sheet is scored with, whatever the rest of the month is. */
    long frameworkVersionId() {
        return frameworkVersionId;
    }

    SheetKind kind() {
        return sheetKind;
    }

    SheetStatus status() {
        return standing.status();
    }

    YearMonth month() {
        return month;
    }

    /** Who stands where, for permissions. */
    SheetSubject subject() {
        return new SheetSubject(
                id(),
                agencyId,
                personId,
                role,
                reviewer1Id,
                reviewer2Id,
                deciderId,
                status(),
                standing.reviewLevel(),
                reopened);
    }

    SheetReceipt receipt() {
        return Objects.requireNonNull(submission).receipt();
    }
}
