package vn.congtam.scorecard;

import java.util.Locale;

/** What happened to a sheet; kept in its story and, as {@link #action()}, in the event log. */
public enum SheetVerb {
    SUBMITTED,
    RECALLED,
    REVIEW_STARTED,
    AGREED,
    ADJUSTED,
    UNDONE,
    TAKEN_BACK,
    SENT_BACK,
    REVIEWED,
    RETURNED,
    DECISION_STARTED,
    DECIDED,
    DECISION_REOPENED,
    CORRECTED,
    NOT_RATED,
    RATED_AGAIN,
    /** Human resources handed it to somebody who can act. */
    REROUTED;

    /** An act of a reviewer or authority, which a delegate may do in their place. */
    boolean isJudgement() {
        return switch (this) {
            case SUBMITTED, RECALLED, NOT_RATED, RATED_AGAIN, REROUTED -> false;
            default -> true;
        };
    }

    /** Name in the event log, for example {@code sheet.submitted}. */
    String action() {
        return "sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
