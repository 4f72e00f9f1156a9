package vn.congtam.rulebook.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.QuotaRule.TieBreak;
import vn.congtam.shared.Share;

/** Who comes first at the line: the higher total, then what the framework declares to settle equal totals. */
final class QuotaOrder {

    private static final Share NO_DATA = Share.ofPercent(0);

    private final List<TieBreak> ties;
    private final Comparator<QuotaCandidate> bestFirst;

    QuotaOrder(List<TieBreak> ties) {
        this.ties = ties;
        this.bestFirst = ties.stream().map(QuotaOrder::comparing).reduce(byTotal(), Comparator::thenComparing);
    }

    Comparator<QuotaCandidate> bestFirst() {
        return bestFirst;
    }

    boolean areEqual(QuotaCandidate one, QuotaCandidate other) {
        return bestFirst.compare(one, other) == 0;
    }

    /** What tells two people with the same total apart; empty if their totals differ or nothing does. */
    Optional<TieBreak> settledBy(QuotaCandidate one, QuotaCandidate other) {
        if (byTotal().compare(one, other) != 0) {
            return Optional.empty();
        }
        return ties.stream()
                .filter(tie -> comparing(tie).compare(one, other) != 0)
                .findFirst();
    }

    static Comparator<QuotaCandidate> byTotal() {
        return Comparator.comparing(QuotaCandidate::total).reversed();
    }

    private static Comparator<QuotaCandidate> comparing(TieBreak tie) {
        return switch (tie) {
            case HIGHER_II2 -> Comparator.comparing(QuotaCandidate::taskPoints).reversed();
            case HIGHER_COMPLETION_RATIO ->
                Comparator.comparing(QuotaOrder::completion).reversed();
            case FEWER_DEDUCTIONS -> Comparator.comparing(QuotaCandidate::deductions);
        };
    }

    private static Share completion(QuotaCandidate candidate) {
        CompletionRatio ratio = candidate.completion();
        return ratio != null && ratio.hasData() ? ratio.share() : NO_DATA;
    }
}
