package vn.congtam.scorecard.opening;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodDates;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.VietnamTime;

/**
 * Deadlines of a month as typed, in Hanoi time ({@code 2026-10-25T17:00}).
 *
 * @param version of the month that the page was made from, 0 while it is not opened; absent from a request that was not made here
 */
record PeriodForm(
        @Nullable String plan,
        @Nullable String self,
        @Nullable String review,
        @Nullable String decision,
        @Nullable String publish,
        @Nullable Integer version) {

    static PeriodForm of(PeriodDates dates) {
        return of(dates, 0);
    }

    static PeriodForm of(PeriodSummary period, int version) {
        PeriodDates dates = new PeriodDates(
                VietnamTime.local(period.planDue()),
                VietnamTime.local(period.selfDue()),
                VietnamTime.local(period.reviewDue()),
                VietnamTime.local(period.decisionDue()),
                VietnamTime.local(period.publishDue()));
        return of(dates, version);
    }

    private static PeriodForm of(PeriodDates dates, int version) {
        return new PeriodForm(
                dates.plan().toString(),
                dates.self().toString(),
                dates.review().toString(),
                dates.decision().toString(),
                dates.publish().toString(),
                version);
    }

    /** Names of the fields that hold no day and time. */
    Set<String> unreadable() {
        return steps().entrySet().stream()
                .filter(step -> moment(step.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Only when every field is readable. */
    PeriodDates dates() {
        return new PeriodDates(
                moment(plan).orElseThrow(),
                moment(self).orElseThrow(),
                moment(review).orElseThrow(),
                moment(decision).orElseThrow(),
                moment(publish).orElseThrow());
    }

    /** The version that the page was made from; a request without one is stale. */
    int seen() {
        return version == null ? -1 : version;
    }

    private Map<String, @Nullable String> steps() {
        Map<String, @Nullable String> steps = new LinkedHashMap<>();
        steps.put("plan", plan);
        steps.put("self", self);
        steps.put("review", review);
        steps.put("decision", decision);
        steps.put("publish", publish);
        return steps;
    }

    private static Optional<LocalDateTime> moment(@Nullable String text) {
        try {
            return Optional.of(LocalDateTime.parse(text == null ? "" : text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
