package vn.congtam.rulebook.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a sheet does not satisfy.
 *
 * @param place code of the criterion or of the deduction item, absent if it concerns the whole sheet
 * @param arguments of the message, numbers as numbers so that the reader's language formats them
 */
public record Violation(Code code, @Nullable String place, List<Object> arguments) {

    public enum Code {
        /** no arguments; the place is the code that nobody knows */
        UNKNOWN_CRITERION("unknown-criterion"),
        /** maximum, step */
        POINTS_OUT_OF_RANGE("points-out-of-range"),
        /** maximum, step */
        NOT_A_STEP("not-a-step"),
        /** label of the line */
        POINTS_MISSING("points-missing"),
        /** lowest, highest legal, ratio in per cent */
        OUTSIDE_BAND("outside-band"),
        /** no arguments; the line is computed from the month's tasks */
        COMPUTED_NOT_TYPED("computed-not-typed"),
        /** no arguments; the month has no task to compute from */
        NOTHING_TO_CONVERT("nothing-to-convert"),
        /** the marks allowed, as text */
        NOT_A_MARK("not-a-mark"),
        /** label of the line */
        MARK_WITHOUT_REASON("mark-without-reason"),
        BONUS_WITHOUT_WORK("bonus-without-work"),
        SHORTCOMING_MISSING("shortcoming-missing"),
        UNKNOWN_DEDUCTION("unknown-deduction"),
        /** first day and last day allowed, as dd/MM/yyyy */
        DEDUCTION_OUTSIDE_MONTH("deduction-outside-month"),
        /** step */
        DEDUCTION_NOT_POSITIVE("deduction-not-positive"),
        DEDUCTION_WITHOUT_NOTE("deduction-without-note"),
        /** difference, limit */
        REASON_FOR_DIFFERENCE("reason-for-difference"),
        REASON_FOR_BONUS("reason-for-bonus"),
        /** label of the line */
        REASON_FOR_MARK("reason-for-mark"),
        /** lowest, highest legal, ratio in per cent */
        REASON_FOR_BAND("reason-for-band");

        private final String key;

        Code(String key) {
            this.key = key;
        }
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** Key in the message bundle of this module. */
    public String messageKey() {
        return "rulebook.violation." + code.key;
    }
}
