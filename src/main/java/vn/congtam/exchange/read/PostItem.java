package vn.congtam.exchange.read;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated post. */
@Schema(name = "Post")
public record PostItem(
        long id,
        long officialId,
        String officialCode,
        long agencyId,
        String agencyCode,
        long unitId,
        String unit,

        @Schema(allowableValues = {"MEMBER", "DEPUTY", "HEAD", "AGENCY_DEPUTY", "AGENCY_HEAD"})
        String role,

        String title,
        @Schema(description = "Held beside the main post") boolean concurrent,
        LocalDate validFrom,

        @Schema(description = "Last day in the post; null while it lasts") @Nullable LocalDate validTo) {}
