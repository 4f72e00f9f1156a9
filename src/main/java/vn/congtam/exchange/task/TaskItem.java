package vn.congtam.exchange.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task with how far it is. */
@Schema(name = "Task")
record TaskItem(
        long id,

        @Schema(description = "Source and number under which this client created it; null for tasks of others")
        @Nullable External external,

        long officialId,
        String officialCode,
        long agencyId,
        String agencyCode,
        @Schema(example = "2026-10") String month,
        String title,
        String product,
        LocalDate dueOn,
        boolean adHoc,

        @Schema(description = "Exact decimal as text", example = "1") @Nullable String quantity,

        String unitOfMeasure,
        int complexity,
        @Nullable Long assignerId,
        @Schema(description = "0 to 100") int progress,
        @Nullable LocalDate finishedOn,

        @Schema(allowableValues = {"PENDING", "PASSED", "FAILED"})
        String quality,

        @Schema(allowableValues = {"ACTIVE", "HANDED_BACK", "CARRIED_OVER"})
        String disposition) {

    @Schema(name = "External")
    record External(String source, String id) {}
}
