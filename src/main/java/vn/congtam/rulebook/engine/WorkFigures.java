package vn.congtam.rulebook.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the month's tasks say about a person, in the figures that the framework asks for; each is absent if there is no plan at
 * all or the framework does not ask for it.
 */
public record WorkFigures(
        @Nullable CompletionRatio completion, @Nullable Conversion conversion) {

    public static final WorkFigures NONE = new WorkFigures(null, null);

    public static WorkFigures of(@Nullable CompletionRatio completion) {
        return new WorkFigures(completion, null);
    }

    public static WorkFigures of(@Nullable Conversion conversion) {
        return new WorkFigures(null, conversion);
    }

    /** The completion ratio if it says anything, that is, if tasks were assigned. */
    public Optional<CompletionRatio> completionData() {
        return Optional.ofNullable(completion).filter(CompletionRatio::hasData);
    }

    /** The converted products if they say anything, that is, if tasks were assigned. */
    public Optional<Conversion> conversionData() {
        return Optional.ofNullable(conversion).filter(Conversion::hasData);
    }
}
