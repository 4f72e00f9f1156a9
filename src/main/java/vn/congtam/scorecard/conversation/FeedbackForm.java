package vn.congtam.scorecard.conversation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Feedback as it is typed; at least one of the three says something. */
record FeedbackForm(
        @Size(max = 1000, message = "{scorecard.self.tooLong}") String strengths,

        @Size(max = 1000, message = "{scorecard.self.tooLong}") String toImprove,

        @Size(max = 1000, message = "{scorecard.self.tooLong}") String nextMonth) {

    FeedbackForm {
        strengths = plain(strengths);
        toImprove = plain(toImprove);
        nextMonth = plain(nextMonth);
    }

    static FeedbackForm of(Feedback stored) {
        return new FeedbackForm(stored.strengths(), stored.toImprove(), stored.nextMonth());
    }

    @AssertTrue(message = "{scorecard.talk.feedback.missing}") public boolean isFilled() {
        return !(strengths + toImprove + nextMonth).isBlank();
    }

    private static String plain(String text) {
        return Objects.requireNonNullElse(text, "").replace("\r", "").strip();
    }
}
