package vn.congtam.rulebook.classification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/** The line between the last place of the limited class and the first person beyond it, in the agency or in one circle. */
final class QuotaLine {

    private final QuotaOrder order;
    private final String circle;
    private final List<QuotaCandidate> contenders;
    private final int places;
    private final Set<Long> equalAtLine;
    private final Optional<TieChoice> choice;

    /**
     * Draws the line.
     *
     * @param circle {@code ""} for the agency
     * @param contenders best first
     * @param choices of the authority, those of other lines included
     */
    QuotaLine(
            QuotaOrder order,
            String circle,
            List<QuotaCandidate> contenders,
            int places,
            Collection<TieChoice> choices) {
        this.order = order;
        this.circle = circle;
        this.contenders = contenders;
        this.places = places;
        this.equalAtLine = tied();
        this.choice = choices.stream()
                .filter(made -> made.circle().equals(circle) && made.settles(equalAtLine, freePlaces()))
                .findFirst();
    }

    String circle() {
        return circle;
    }

    /** The tie that only the authority can settle, if there is one; it may have settled it. */
    UnresolvedTie tie() {
        return new UnresolvedTie(circle, equalAtLine, freePlaces());
    }

    /**
     * Those who go on to the line of the agency. Of a tie that is not settled as many go on as have a place, for they are equal
     * in everything that the next line looks at.
     */
    List<QuotaCandidate> keeping() {
        List<QuotaCandidate> first = contenders.subList(0, Math.min(places, contenders.size()));
        return choice.isEmpty()
                ? first
                : contenders.stream()
                        .filter(contender -> !outcomeOf(contender).isMoved())
                        .toList();
    }

    /** What the line means for anybody with the figures of a contender, who need not be one of this line. */
    Outcome outcomeOf(QuotaCandidate contender) {
        if (!isNeeded() || isAbove(contender)) {
            return Outcome.KEPT;
        }
        if (!isAtTie(contender)) {
            return Outcome.MOVED;
        }
        return choice.map(made -> made.keeping().contains(contender.person())
                        ? Outcome.KEPT_BY_AUTHORITY
                        : Outcome.MOVED_BY_AUTHORITY)
                .orElse(Outcome.UNRESOLVED);
    }

    boolean isAtTie(QuotaCandidate contender) {
        return !equalAtLine.isEmpty() && order.areEqual(contender, lastPlace());
    }

    /** What put a contender before or behind the other side of the line, where the totals are equal. */
    Optional<TieBreak> settledBy(QuotaCandidate contender) {
        if (!isNeeded() || places == 0) {
            return Optional.empty();
        }
        return order.settledBy(contender, isAbove(contender) ? firstBeyond() : lastPlace());
    }

    private boolean isNeeded() {
        return contenders.size() > places;
    }

    private boolean isAbove(QuotaCandidate contender) {
        return places > 0 && order.bestFirst().compare(contender, firstBeyond()) < 0;
    }

    private int freePlaces() {
        return isNeeded()
                ? places - (int) contenders.stream().filter(this::isAbove).count()
                : 0;
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
