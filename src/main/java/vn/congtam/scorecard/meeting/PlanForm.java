package vn.congtam.scorecard.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** A meeting as it was planned, to be changed. */
    static PlanForm stored(Minutes minutes) {
        Attendee chair = minutes.who(Part.CHAIR).orElse(null);
        Attendee secretary = minutes.who(Part.SECRETARY).orElse(null);
        List<Attendee> members = minutes.people().stream()
                .filter(one -> one.part() == Part.MEMBER)
                .toList();
        return new PlanForm(
                minutes.number(),
                minutes.heldOn(),
                minutes.startsAt(),
                minutes.place(),
                minutes.ballot(),
                chair == null ? null : chair.personId(),
                line(chair),
                secretary == null ? null : secretary.personId(),
                line(secretary),
                members.stream()
                        .map(Attendee::personId)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                members.stream()
                        .filter(one -> one.personId() == null)
                        .map(PlanForm::line)
                        .collect(Collectors.joining("\n")),
                minutes.items().stream().map(MinutesItem::sheetId).toList());
    }

    /** As it is typed: the name, then the post after a comma; empty for officials, who are chosen. */
    private static String line(@Nullable Attendee one) {
        if (one == null || one.personId() != null) {
            return "";
        }
        return one.title().isEmpty() ? one.name() : one.name() + ", " + one.title();
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(heldOn);
    }

    Ballot requiredBallot() {
        return Objects.requireNonNull(ballot);
    }
}
