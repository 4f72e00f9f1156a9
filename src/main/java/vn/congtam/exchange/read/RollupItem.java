package vn.congtam.exchange.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A quarter, half-year or year of an official. */
@Schema(name = "Rollup")
public record RollupItem(
        @Schema(description = "Number of the result, of a year only; the feed tells it under this number") @Nullable Long id,

        long officialId,
        String officialCode,
        long agencyId,
        String agencyCode,
        int year,

        @Schema(allowableValues = {"QUARTER", "HALF", "YEAR"})
        String span,

        int number,

        @Schema(description = "When the rating was published, of a year only") @Nullable Instant publishedAt,

        @Schema(description = "Months that have a rating") int monthsRated,

        @Schema(
                description = "Mean of the months rated, exact decimal as text; null when there are none",
                example = "90.166666667")
        @Nullable String mean,

        @JsonProperty("class")
        @Schema(
                description =
                        "Of a year: the class decided and published. Of a quarter or half-year: the class of the mean, limited after a forced month. Null with too few months.",
                example = "B")
        @Nullable String ratedClass,

        @Nullable String classLabel,

        @Schema(description = "Rank in the agency, of a year only") @Nullable Integer rank) {}
