package vn.congtam.rulebook.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * The reference for the quota: decides on a whole set at once, never approval by approval. The closing run does the same in SQL
 * and is tested against this.
 */
public final class QuotaSolver {

    private final QuotaRule rule;
    private final boolean extended;
    private final QuotaOrder order;

    /**
     * A solver for one limit.
     *
     * @param extended whether the extended limit was granted with a justification and a document
     */
    public QuotaSolver(QuotaRule rule, boolean extended) {
        this.rule = rule;
        this.extended = extended;
        this.order = new QuotaOrder(rule.ties());
    }

    /**
     * Settles who keeps the limited class.
     *
     * @param rated everybody rated in the set that the limit is counted on, in any order
     * @param chosen people whom the authority chose at a tie; counts only if it settles the present tie exactly
     */
    public QuotaResult solve(Collection<QuotaCandidate> rated, Set<Long> chosen) {
        List<QuotaCandidate> inOrder = rated.stream()
                .sorted(order.bestFirst().thenComparingLong(QuotaCandidate::person))
                .toList();
        List<QuotaCandidate> contenders = inOrder.stream()
                .filter(candidate -> candidate.classBefore() == rule.limited())
                .toList();
        int places = rule.places(rated.size(), extended);
        QuotaLine line = new QuotaLine(order, contenders, places, chosen);
        return new QuotaResult(
                rated.size(),
                places,
                contenders.size(),
                placements(inOrder, line),
                line.unresolved().orElse(null));
    }

    private List<QuotaPlacement> placements(List<QuotaCandidate> inOrder, QuotaLine line) {
        List<QuotaPlacement> placements = new ArrayList<>();
        Comparator<QuotaCandidate> byTotal = QuotaOrder.byTotal();
        int rank = 1;
        for (int i = 0; i < inOrder.size(); i++) {
            if (i > 0 && byTotal.compare(inOrder.get(i - 1), inOrder.get(i)) != 0) {
                rank = i + 1;
            }
            placements.add(placement(inOrder.get(i), rank, line));
        }
        return placements;
    }

    private QuotaPlacement placement(QuotaCandidate candidate, int rank, QuotaLine line) {
        RatedClass before = candidate.classBefore();
        if (before != rule.limited()) {
            return new QuotaPlacement(candidate.person(), rank, before, before, Outcome.NOT_CONCERNED, null, null);
        }
        Outcome outcome = line.outcomeOf(candidate);
        Optional<TieBreak> settledBy = line.settledBy(candidate);
        return new QuotaPlacement(
                candidate.person(),
                rank,
                before,
                classAfter(outcome, before),
                outcome,
                settledBy.orElse(null),
                reason(outcome, settledBy, candidate, rank));
    }

    private @Nullable RatedClass classAfter(Outcome outcome, RatedClass before) {
        return switch (outcome) {
            case NOT_CONCERNED, KEPT, KEPT_BY_AUTHORITY -> before;
            case MOVED, MOVED_BY_AUTHORITY -> rule.movedTo();
            case UNRESOLVED -> null;
        };
    }

    private @Nullable Reason reason(Outcome outcome, Optional<TieBreak> settledBy, QuotaCandidate candidate, int rank) {
        if (outcome == Outcome.KEPT && settledBy.isEmpty()) {
            return null;
        }
        String key = "rulebook.quota." + word(outcome)
                + settledBy.map(tie -> "." + word(tie)).orElse("");
        List<Object> arguments = List.of(
                rule.limited().name(),
                rule.movedTo().name(),
                extended ? rule.extendedPercent() : rule.percent(),
                rank,
                candidate.total().rounded().value());
        return new Reason(key, arguments, extended ? rule.extendedBasis() : rule.basis());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
