package vn.congtam.scorecard;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.congtam.shared.Conflict;

/**
 * Where a sheet stands on its way: {@code DRAFT → SUBMITTED → IN_REVIEW → REVIEWED → DECIDED}, back by RETURNED, aside by
 * NOT_RATED. Immutable; each step checks that it may be taken from here.
 *
 * @param reviewLevel levels already passed on, 0 to 2
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) SheetStatus status,
        @JdbcTypeCode(SqlTypes.SMALLINT) int reviewLevel) {

    Standing submitted() {
        require(status.isWithOfficial(), "scorecard.conflict.alreadySubmitted");
        return new Standing(SheetStatus.SUBMITTED, 0);
    }

    Standing recalled() {
        require(status == SheetStatus.SUBMITTED, "scorecard.conflict.reviewStarted");
        return at(SheetStatus.DRAFT);
    }

    Standing inReview(int level, int levels) {
        require(awaitsReview(level, levels), "scorecard.conflict.notAtThisLevel");
        return at(SheetStatus.IN_REVIEW);
    }

    Standing startedUnsubmitted(int levels) {
        require(status.isWithOfficial(), "scorecard.conflict.notAtThisLevel");
        return at(levels == 0 ? SheetStatus.REVIEWED : SheetStatus.IN_REVIEW);
    }

    Standing reviewUndone(int level, int levels, SheetStatus untouched) {
        require(awaitsReview(level, levels), "scorecard.conflict.notAtThisLevel");
        return at(level > 1 ? SheetStatus.IN_REVIEW : untouched);
    }

    Standing takenBack(int level) {
        require(isPassedBy(level), "scorecard.conflict.nextLevelActed");
        return new Standing(SheetStatus.IN_REVIEW, level - 1);
    }

    Standing sentBack(int toLevel) {
        require(reviewLevel == toLevel && isBeingJudged(), "scorecard.conflict.notReturnable");
        return new Standing(SheetStatus.IN_REVIEW, toLevel - 1);
    }

    Standing passed(int level, int levels) {
        inReview(level, levels);
        return new Standing(level == levels ? SheetStatus.REVIEWED : SheetStatus.IN_REVIEW, level);
    }

    Standing returned() {
        require(isBeingJudged(), "scorecard.conflict.notReturnable");
        return new Standing(SheetStatus.RETURNED, 0);
    }

    Standing inDecision(int levels) {
        require(isReadyForDecision(levels), "scorecard.conflict.notReadyForDecision");
        return at(SheetStatus.REVIEWED);
    }

    Standing decided(int levels) {
        inDecision(levels);
        return at(SheetStatus.DECIDED);
    }

    Standing decisionReopened() {
        require(status == SheetStatus.DECIDED, "scorecard.conflict.notDecided");
        return at(SheetStatus.REVIEWED);
    }

    Standing decisionUndone(int levels, SheetStatus untouched) {
        require(isReadyForDecision(levels) || status == SheetStatus.DECIDED, "scorecard.conflict.notDecided");
        return at(levels > 0 ? SheetStatus.REVIEWED : untouched);
    }

    Standing notRated() {
        require(status != SheetStatus.NOT_RATED, "scorecard.conflict.alreadyNotRated");
        return at(SheetStatus.NOT_RATED);
    }

    Standing ratedAgain(SheetStatus stood) {
        require(status == SheetStatus.NOT_RATED, "scorecard.conflict.isRated");
        return at(stood);
    }

    /** Ready for decision: passed by all reviewers, or submitted when posts give none. */
    boolean isReadyForDecision(int levels) {
        return status == SheetStatus.REVIEWED || (status == SheetStatus.SUBMITTED && levels == 0);
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

    boolean awaitsReview(int level, int levels) {
        boolean judged = status == SheetStatus.SUBMITTED || status == SheetStatus.IN_REVIEW;
        return judged && level <= levels && reviewLevel == level - 1;
    }

    private Standing at(SheetStatus next) {
        return new Standing(next, reviewLevel);
    }

    private static void require(boolean allowed, String messageKey) {
        if (!allowed) {
            throw new Conflict(messageKey);
        }
    }
}
