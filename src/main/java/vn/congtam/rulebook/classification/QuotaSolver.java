package vn.congtam.rulebook.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.classification.QuotaLines.Verdict;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.framework.QuotaRule;
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
     * @param rated everybody rated in the agency, in any order
     * @param choices of the authority at ties; one counts only if it settles the present tie exactly
     */
    public QuotaResult solve(Collection<QuotaCandidate> rated, Collection<TieChoice> choices) {
        List<QuotaCandidate> inOrder = rated.stream()
                .sorted(order.bestFirst().thenComparingLong(QuotaCandidate::person))
                .toList();
        QuotaLines lines = new QuotaLines(rule, extended, order, inOrder, choices);
        List<QuotaPlacement> placements = placements(inOrder, lines);
        return new QuotaResult(
                rated.size(),
                lines.counted(),
                lines.places(),
                lines.contenders(),
                lines.limits(),
                placements,
                placements.stream()
                        .filter(placement -> placement.outcome() == Outcome.UNRESOLVED)
                        .map(QuotaPlacement::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(lines::tieOf)
                        .toList());
    }

    private List<QuotaPlacement> placements(List<QuotaCandidate> inOrder, QuotaLines lines) {
        List<QuotaPlacement> placements = new ArrayList<>();
        Comparator<QuotaCandidate> byTotal = QuotaOrder.byTotal();
        int rank = 1;
        for (int i = 0; i < inOrder.size(); i++) {
            if (i > 0 && byTotal.compare(inOrder.get(i - 1), inOrder.get(i)) != 0) {
                rank = i + 1;
            }
            placements.add(placement(inOrder.get(i), rank, lines));
        }
        return placements;
    }

    private QuotaPlacement placement(QuotaCandidate candidate, int rank, QuotaLines lines) {
        RatedClass before = candidate.classBefore();
        if (before != rule.limited()) {
            return new QuotaPlacement(
                    candidate.person(), rank, before, before, Outcome.NOT_CONCERNED, null, null, null);
        }
        Verdict verdict = lines.verdictOn(candidate);
        return new QuotaPlacement(
                candidate.person(),
                rank,
                before,
                classAfter(verdict.outcome(), before),
                verdict.outcome(),
                verdict.circle(),
                verdict.settledBy().orElse(null),
                reason(verdict, candidate, rank, lines));
    }

    private @Nullable RatedClass classAfter(Outcome outcome, RatedClass before) {
        return switch (outcome) {
            case NOT_CONCERNED, KEPT, KEPT_BY_AUTHORITY -> before;
            case MOVED, MOVED_BY_AUTHORITY -> rule.movedTo();
            case UNRESOLVED -> null;
        };
    }

    private @Nullable Reason reason(Verdict verdict, QuotaCandidate candidate, int rank, QuotaLines lines) {
        if (verdict.outcome() == Outcome.KEPT && verdict.settledBy().isEmpty()) {
            return null;
        }
        String key = "rulebook.quota." + word(verdict.outcome())
                + verdict.settledBy().map(tie -> "." + word(tie)).orElse("");
        String circle = verdict.circle() == null ? "" : verdict.circle();
        List<Object> arguments = List.of(
                rule.limited().name(),
                rule.movedTo().name(),
                extended ? rule.extendedPercent() : rule.percent(),
                rank,
                candidate.total().rounded().value(),
                lines.placesOf(circle),
                circle,
                kindOfLine(circle));
        return new Reason(key, arguments, extended ? rule.extendedBasis() : rule.basis());
    }

    /** As the messages ask: 0 the agency, 1 a unit, 2 a duty group. */
    private int kindOfLine(String circle) {
        if (circle.isEmpty()) {
            return 0;
        }
        return rule.base() == QuotaRule.Base.UNIT ? 1 : 2;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
