package vn.congtam.scorecard;

import jakarta.persistence.Column;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Conflict;

/**
 * The sheet of one official for one month, with the unit, post and reviewers of that month. Opened by set-based SQL
 * (SheetOpening); afterwards changed through the verbs below only. Each verb checks the state and throws
 * {@link Conflict} with a sentence when the sheet has moved on. Who may call it is the question of {@link SheetPermissions}.
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

    @Column(name = "reviewer1_id")
    private @Nullable Long reviewer1Id;

    @Column(name = "reviewer2_id")
    private @Nullable Long reviewer2Id;

    private @Nullable Long deciderId;

    @Enumerated(EnumType.STRING)
    private SheetStatus status;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int reviewLevel;

    private @Nullable Instant submittedAt;
    private @Nullable String receiptNo;
    private @Nullable Integer ratioDone;
    private @Nullable Integer ratioAssigned;
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
        require(status.isWithOfficial(), "scorecard.conflict.alreadySubmitted");
        status = SheetStatus.SUBMITTED;
        reviewLevel = 0;
        submittedAt = now;
        receiptNo = receipt;
        ratioDone = seen == null ? null : seen.done();
        ratioAssigned = seen == null ? null : seen.assigned();
    }

    /** Possible until somebody has started on the sheet. */
    void recall() {
        require(status == SheetStatus.SUBMITTED, "scorecard.conflict.reviewStarted");
        status = SheetStatus.DRAFT;
    }

    /**
     * A reviewer begins; from now on the official cannot recall. Starting twice changes nothing.
     *
     * @param level 1 or 2
     */
    void startReview(int level) {
        require(awaitsReview(level), "scorecard.conflict.notAtThisLevel");
        status = SheetStatus.IN_REVIEW;
    }

    /** The official did not hand the sheet in by the deadline: the first level scores without self points, nobody is stuck. */
    void startUnsubmitted() {
        require(status.isWithOfficial(), "scorecard.conflict.notAtThisLevel");
        status = levels() == 0 ? SheetStatus.REVIEWED : SheetStatus.IN_REVIEW;
        submittedAt = null;
    }

    /** A level drops its points before passing on; after the first one the official can recall again. */
    void undoReview(int level) {
        require(awaitsReview(level), "scorecard.conflict.notAtThisLevel");
        status = level > 1 ? SheetStatus.IN_REVIEW : untouched();
    }

    /** A level takes the sheet back that it passed on, as long as the next one has not acted. */
    void takeBack(int level) {
        require(isPassedBy(level), "scorecard.conflict.nextLevelActed");
        status = SheetStatus.IN_REVIEW;
        reviewLevel = level - 1;
    }

    /** The next level or the authority sends the sheet back to the level below, which scores again. */
    void sendBack(int toLevel) {
        require(reviewLevel == toLevel && isBeingJudged(), "scorecard.conflict.notReturnable");
        status = SheetStatus.IN_REVIEW;
        reviewLevel = toLevel - 1;
    }

    /** The authority drops its points: the sheet waits for the decision as before. */
    void undoDecision() {
        require(isReadyForDecision() || status == SheetStatus.DECIDED, "scorecard.conflict.notDecided");
        status = levels() > 0 ? SheetStatus.REVIEWED : untouched();
        decidedAt = null;
        decisionDocument = null;
    }

    private SheetStatus untouched() {
        return submittedAt == null ? SheetStatus.DRAFT : SheetStatus.SUBMITTED;
    }

    /** The reviewer of this level passes the sheet on, to the next level or to the decision. */
    void passReview(int level) {
        startReview(level);
        reviewLevel = level;
        status = level == levels() ? SheetStatus.REVIEWED : SheetStatus.IN_REVIEW;
    }

    /** Back to the official; points given so far by reviewers stay as they are. */
    void returnForCorrection() {
        require(isBeingJudged(), "scorecard.conflict.notReturnable");
        status = SheetStatus.RETURNED;
        reviewLevel = 0;
    }

    /** The authority begins; a sheet without reviewers cannot be recalled any more. Starting twice changes nothing. */
    void startDecision() {
        require(isReadyForDecision(), "scorecard.conflict.notReadyForDecision");
        status = SheetStatus.REVIEWED;
    }

    /** @param document number of the higher body's decision, for the head of an agency only */
    void decide(@Nullable String document, Instant now) {
        startDecision();
        status = SheetStatus.DECIDED;
        decidedAt = now;
        decisionDocument = document;
    }

    /** The authority takes the decision back while the month is open. */
    void reopenDecision() {
        require(status == SheetStatus.DECIDED, "scorecard.conflict.notDecided");
        status = SheetStatus.REVIEWED;
        decidedAt = null;
    }

    /** @param rule code of the rule of the framework, null when the reason stands alone */
    void notRated(@Nullable String rule, String reason) {
        require(status != SheetStatus.NOT_RATED, "scorecard.conflict.alreadyNotRated");
        status = SheetStatus.NOT_RATED;
        notRatedRule = rule;
        notRatedReason = reason;
    }

    /** Takes "not rated" back: the sheet goes on where it stood. */
    void rateAgain(SheetStatus stood) {
        require(status == SheetStatus.NOT_RATED, "scorecard.conflict.isRated");
        status = stood;
        notRatedRule = null;
        notRatedReason = null;
    }

    /** @param absence code of the column's check, null for none */
    void attended(@Nullable BigDecimal days, @Nullable String absence) {
        daysWorked = days;
        absenceKind = absence;
    }

    /** Ready for decision: passed by all reviewers, or submitted when posts give none. */
    boolean isReadyForDecision() {
        return status == SheetStatus.REVIEWED || (status == SheetStatus.SUBMITTED && levels() == 0);
    }

    /** Submitted and not decided. */
    boolean isBeingJudged() {
        return status == SheetStatus.SUBMITTED || status == SheetStatus.IN_REVIEW || status == SheetStatus.REVIEWED;
    }

    /** Passed on by this level and by no later one, not decided. */
    boolean isPassedBy(int level) {
        boolean open = status == SheetStatus.IN_REVIEW || status == SheetStatus.REVIEWED;
        return open && level >= 1 && reviewLevel == level;
    }

    boolean awaitsReview(int level) {
        boolean judged = status == SheetStatus.SUBMITTED || status == SheetStatus.IN_REVIEW;
        return judged && level <= levels() && reviewLevel == level - 1;
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
        return submittedAt != null && !status.isWithOfficial();
    }

    SheetKind kind() {
        return sheetKind;
    }

    SheetStatus status() {
        return status;
    }

    YearMonth month() {
        return month;
    }

    /** Who stands where, for permissions. */
    SheetSubject subject() {
        return new SheetSubject(
                id(), agencyId, personId, role, reviewer1Id, reviewer2Id, deciderId, status, reviewLevel);
    }

    SheetReceipt receipt() {
        return new SheetReceipt(Objects.requireNonNull(receiptNo), Objects.requireNonNull(submittedAt));
    }

    private static void require(boolean allowed, String messageKey) {
        if (!allowed) {
            throw new Conflict(messageKey);
        }
    }
}
