package vn.congtam.exchange.read;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An official. Mail addresses are not given out. */
@Schema(name = "Official")
public record OfficialItem(
        long id,

        @Schema(description = "Number of the official within the agency")
        String code,

        String fullName,
        @Nullable LocalDate birthDate,
        long agencyId,
        String agencyCode,
        String agencyName,

        @Schema(allowableValues = {"CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "CONTRACT_WORKER"})
        String subjectGroup,

        String jobPosition,
        String grade,
        String dutyGroup) {}
