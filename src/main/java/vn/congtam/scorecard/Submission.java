package vn.congtam.scorecard;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.CompletionRatio;

/**
 * The last time that the official handed the sheet in, with what the tasks said then.
 *
 * @param submittedAt null when the first level scored without self points afterwards
 * @param ratioDone and {@code ratioAssigned}: null where the framework asks for no completion ratio
 */
@Embeddable
record Submission(
        @Nullable Instant submittedAt,
        @Nullable String receiptNo,
        @Nullable Integer ratioDone,
        @Nullable Integer ratioAssigned) {

    static Submission of(String receipt, @Nullable CompletionRatio seen, Instant now) {
        return new Submission(now, receipt, seen == null ? null : seen.done(), seen == null ? null : seen.assigned());
    }

    Submission passedOver() {
        return new Submission(null, receiptNo, ratioDone, ratioAssigned);
    }

    SheetReceipt receipt() {
        return new SheetReceipt(Objects.requireNonNull(receiptNo), Objects.requireNonNull(submittedAt));
    }
}
