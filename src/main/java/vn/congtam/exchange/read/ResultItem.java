package vn.congtam.exchange.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published result of a month, scored here or taken over from paper. */
@Schema(name = "Result")
public record ResultItem(
        long id,
        long officialId,
        String officialCode,
        long agencyId,
        String agencyCode,
        @Schema(example = "2026-10") String month,

        @Schema(
                description =
                        "1 for the first closing or import; a reopened month that is closed again, or an import that was withdrawn and imported anew, has the next number")
        int version,

        @Schema(description = "Of an imported result: when it was taken over")
        Instant publishedAt,

        @Schema(description = "Framework whose classes apply", example = "1841-QĐ/TU")
        String framework,

        boolean rated,

        @Schema(description = "Exact decimal as text, 0 to 100; null when not rated", example = "91.75") @Nullable String total,

        @JsonProperty("class") @Schema(description = "A to D, best first; null when not rated", example = "A") @Nullable String ratedClass,

        @Schema(description = "The class as the framework calls it", example = "HTXS") @Nullable String classLabel,

        @Schema(description = "Whether the limit of the best class moved the official")
        boolean movedByQuota,

        @Nullable Integer rankInAgency,
        @Nullable Integer rankInUnit,
        @Nullable Integer rankInDutyGroup,
        @Nullable String notRatedReason,

        @Schema(
                description = "`IMPORTED` when it was taken over from paper or another system: without ranks",
                allowableValues = {"SCORED", "IMPORTED"})
        String source,

        @Schema(description = "Of an imported result: number of the document that announced it", example = "45-TB/ĐU")
        @Nullable String document) {}
