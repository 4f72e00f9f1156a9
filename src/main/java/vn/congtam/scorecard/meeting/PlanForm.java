package vn.congtam.scorecard.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A meeting as it is planned.
 *
 * @param chair of an agency's meeting; {@code chairName} of the city's; likewise the secretary
 * @param others one a line: name, post
 * @param sheet numbers of the sheets on the agenda
 */
record PlanForm(
        @NotBlank(message = "{scorecard.meeting.number.missing}") @Size(max = 100, message = "{scorecard.self.tooLong}") String number,

        @NotNull(message = "{scorecard.meeting.heldOn.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate heldOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime startsAt,

        @Size(max = 200, message = "{scorecard.self.tooLong}") String place,

        @NotNull(message = "{scorecard.meeting.ballot.missing}") @Nullable Ballot ballot,

        @Nullable Long chair,

        @Size(max = 200, message = "{scorecard.self.tooLong}") String chairName,

        @Nullable Long secretary,

        @Size(max = 200, message = "{scorecard.self.tooLong}") String secretaryName,

        List<Long> member,

        @Size(max = 10_000, message = "{scorecard.self.tooLong}") String others,

        @NotEmpty(message = "{scorecard.meeting.sheet.missing}") @Size(max = 200, message = "{scorecard.meeting.sheet.many}") List<Long> sheet) {

    PlanForm {
        number = Objects.requireNonNullElse(number, "");
        place = Objects.requireNonNullElse(place, "");
        chairName = Objects.requireNonNullElse(chairName, "");
        secretaryName = Objects.requireNonNullElse(secretaryName, "");
        others = Objects.requireNonNullElse(others, "");
        member = Objects.requireNonNullElse(member, List.of());
        sheet = Objects.requireNonNullElse(sheet, List.of());
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(heldOn);
    }

    Ballot requiredBallot() {
        return Objects.requireNonNull(ballot);
    }
}
