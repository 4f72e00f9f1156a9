package vn.congtam.rulebook.classification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/** The line between the last place of the limited class and the first person beyond it. */
final class QuotaLine {

    private final QuotaOrder order;
    private final List<QuotaCandidate> contenders;
    private final int places;
    private final Set<Long> chosen;
    private final Set<Long> equalAtLine;

    /**
     * Draws the line.
     *
     * @param contenders best first
     */
    QuotaLine(QuotaOrder order, List<QuotaCandidate> contenders, int places, Set<Long> chosen) {
        this.order = order;
        this.contenders = contenders;
        this.places = places;
        this.equalAtLine = tied();
        this.chosen = chosen.stream().filter(equalAtLine::contains).collect(Collectors.toUnmodifiableSet());
    }

    boolean isNeeded() {
        return contenders.size() > places;
    }

    /** The tie that only the authority can settle, if it has not done so. */
    Optional<UnresolvedTie> unresolved() {
        return equalAtLine.isEmpty() || isSettled()
                ? Optional.empty()
                : Optional.of(new UnresolvedTie(equalAtLine, freePlaces()));
    }

    Outcome outcomeOf(QuotaCandidate contender) {
        if (!isNeeded()) {
            return Outcome.KEPT;
        }
        if (!equalAtLine.contains(contender.person())) {
            return isAbove(contender) ? Outcome.KEPT : Outcome.MOVED;
        }
        if (!isSettled()) {
            return Outcome.UNRESOLVED;
        }
        return chosen.contains(contender.person()) ? Outcome.KEPT_BY_AUTHORITY : Outcome.MOVED_BY_AUTHORITY;
    }

    /** What put a contender before or behind the other side of the line, where the totals are equal. */
    Optional<TieBreak> settledBy(QuotaCandidate contender) {
        if (!isNeeded() || places == 0) {
            return Optional.empty();
        }
        return order.settledBy(contender, isAbove(contender) ? firstBeyond() : lastPlace());
    }

    private boolean isAbove(QuotaCandidate contender) {
        return places > 0 && order.bestFirst().compare(contender, firstBeyond()) < 0;
    }

    private boolean isSettled() {
        return chosen.size() == freePlaces();
    }

    private int freePlaces() {
        return places - (int) contenders.stream().filter(this::isAbove).count();
    }

    private Set<Long> tied() {
        if (!isNeeded() || places == 0 || !order.areEqual(lastPlace(), firstBeyond())) {
            return Set.of();
        }
        return contenders.stream()
                .filter(contender -> order.areEqual(contender, lastPlace()))
                .map(QuotaCandidate::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    private QuotaCandidate lastPlace() {
        return contenders.get(places - 1);
    }

    private QuotaCandidate firstBeyond() {
        return contenders.get(places);
    }
}
