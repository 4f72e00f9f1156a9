package vn.congtam.scorecard.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.ExtensionTarget;
import vn.congtam.shared.NotFound;

/**
 * An extension as typed.
 *
 * @param target {@code u12} for a unit, {@code p34} for a person
 * @param until in Hanoi time ({@code 2026-10-27T17:00})
 */
record ExtensionForm(
        @NotBlank(message = "{scorecard.deadline.step.missing}") String step,

        @NotBlank(message = "{scorecard.deadline.target.missing}") String target,

        @NotBlank(message = "{scorecard.opening.date.required}") String until,

        @NotBlank(message = "{scorecard.deadline.reason.missing}") @Size(max = 1000, message = "{scorecard.self.tooLong}") String reason) {

    private static final Pattern TARGET = Pattern.compile("([up])(\\d{1,18})");

    ExtensionForm {
        step = Objects.requireNonNullElse(step, "");
        target = Objects.requireNonNullElse(target, "");
        until = Objects.requireNonNullElse(until, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ExtensionForm empty(@Nullable DeadlineStep step, String target) {
        return new ExtensionForm((step == null ? DeadlineStep.SELF : step).name(), target, "", "");
    }

    DeadlineStep chosenStep() {
        return Arrays.stream(DeadlineStep.values())
                .filter(known -> known.name().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<LocalDateTime> moment() {
        return moment(until);
    }

    static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    ExtensionTarget chosen() {
        Matcher matcher = TARGET.matcher(target);
        if (!matcher.matches()) {
            throw new NotFound();
        }
        long id = Long.parseLong(matcher.group(2));
        return "u".equals(matcher.group(1)) ? ExtensionTarget.unit(id) : ExtensionTarget.person(id);
    }
}
