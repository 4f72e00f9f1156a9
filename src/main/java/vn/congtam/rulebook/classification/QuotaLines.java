package vn.congtam.rulebook.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;

/**
 * All lines of a set of people. Circles lie within the agency and not across each other, so that two greedy steps give the best
 * set there is: every circle keeps its best, and of those the agency keeps its best.
 */
final class QuotaLines {

    private final QuotaRule rule;
    private final boolean extended;
    private final QuotaOrder order;
    private final Map<String, QuotaLine> circles = new TreeMap<>();
    private final List<CircleLimit> limits = new ArrayList<>();
    private final List<QuotaCandidate> contenders;
    private final int counted;
    private final int places;
    private final QuotaLine agency;
    private final boolean waiting;

    /**
     * What the lines mean for one contender.
     *
     * @param circle of the line that decided, null where none did
     */
    record Verdict(Outcome outcome, @Nullable String circle, Optional<TieBreak> settledBy) {}

    /**
     * Draws the lines.
     *
     * @param rated best first
     */
    QuotaLines(
            QuotaRule rule,
            boolean extended,
            QuotaOrder order,
            List<QuotaCandidate> rated,
            Collection<TieChoice> choices) {
        this.rule = rule;
        this.extended = extended;
        this.order = order;
        this.contenders = contenders(rated);
        this.counted = counted(rated);
        this.places = rule.places(counted, extended);
        rated.stream()
                .filter(candidate -> !candidate.circle().isEmpty())
                .collect(Collectors.groupingBy(QuotaCandidate::circle, TreeMap::new, Collectors.toList()))
                .forEach((circle, people) -> draw(circle, people, choices));
        this.agency = new QuotaLine(order, "", survivors(), places, choices);
        this.waiting = contenders.stream().filter(agency::isAtTie).anyMatch(this::waitsForCircle);
    }

    private void draw(String circle, List<QuotaCandidate> rated, Collection<TieChoice> choices) {
        if (rule.countsOnAgency(rated.size())) {
            return;
        }
        int base = counted(rated);
        int own = rule.places(base, extended);
        List<QuotaCandidate> earning = contenders(rated);
        limits.add(new CircleLimit(circle, rated.size(), base, own, earning.size()));
        circles.put(circle, new QuotaLine(order, circle, earning, own, choices));
    }

    private List<QuotaCandidate> survivors() {
        List<QuotaCandidate> kept = contenders.stream()
                .filter(contender -> !circles.containsKey(contender.circle()))
                .collect(Collectors.toCollection(ArrayList::new));
        circles.values().forEach(line -> kept.addAll(line.keeping()));
        kept.sort(order.bestFirst().thenComparingLong(QuotaCandidate::person));
        return kept;
    }

    int counted() {
        return counted;
    }

    int places() {
        return places;
    }

    int contenders() {
        return contenders.size();
    }

    /** Places of a circle, of the agency for {@code ""}. */
    int placesOf(String circle) {
        return limits.stream()
                .filter(limit -> limit.circle().equals(circle))
                .findFirst()
                .map(CircleLimit::places)
                .orElse(places);
    }

    List<CircleLimit> limits() {
        return limits;
    }

    Verdict verdictOn(QuotaCandidate contender) {
        QuotaLine circle = circles.get(contender.circle());
        Outcome within = circle == null ? Outcome.KEPT : circle.outcomeOf(contender);
        if (circle != null && within.isMoved()) {
            return new Verdict(within, circle.circle(), circle.settledBy(contender));
        }
        Outcome outcome = agency.outcomeOf(contender);
        if (outcome == Outcome.MOVED) {
            return new Verdict(outcome, "", agency.settledBy(contender));
        }
        if (outcome == Outcome.KEPT) {
            return kept(contender, circle, within);
        }
        if (waiting) {
            return new Verdict(
                    Outcome.UNRESOLVED, within == Outcome.UNRESOLVED ? contender.circle() : null, Optional.empty());
        }
        return new Verdict(outcome, "", Optional.empty());
    }

    /** Whoever the agency keeps is decided on by the own circle, unless an equal total had to be settled for the agency. */
    private Verdict kept(QuotaCandidate contender, @Nullable QuotaLine circle, Outcome within) {
        Optional<TieBreak> settledBy = agency.settledBy(contender);
        if (circle == null || (within == Outcome.KEPT && settledBy.isPresent())) {
            return new Verdict(within, settledBy.isPresent() ? "" : null, settledBy);
        }
        Optional<TieBreak> settledInCircle = circle.settledBy(contender);
        boolean decided = within != Outcome.KEPT || settledInCircle.isPresent();
        return new Verdict(within, decided ? circle.circle() : null, settledInCircle);
    }

    /** Whether it depends on the tie of a circle, which is not settled, who is in the tie of the agency. */
    private boolean waitsForCircle(QuotaCandidate contender) {
        QuotaLine circle = circles.get(contender.circle());
        return circle != null && circle.outcomeOf(contender) == Outcome.UNRESOLVED;
    }

    /** The tie at a line, settled or not. */
    UnresolvedTie tieOf(String circle) {
        QuotaLine line = circles.get(circle);
        return (line == null ? agency : line).tie();
    }

    private List<QuotaCandidate> contenders(List<QuotaCandidate> rated) {
        return rated.stream()
                .filter(candidate -> candidate.classBefore() == rule.limited())
                .toList();
    }

    private int counted(List<QuotaCandidate> rated) {
        return (int) rated.stream()
                .filter(candidate -> rule.counts(candidate.classBefore()))
                .count();
    }
}
