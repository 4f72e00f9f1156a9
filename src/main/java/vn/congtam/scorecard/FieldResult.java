package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the tasks of those whom a leader leads propose for mark d, results of the field in charge (Decree 335/2025/NĐ-CP): the mean
 * of their own results, and of the marks that the framework allows the nearest one. Only a proposal; the leader chooses.
 *
 * @param results of every person with products in the month, (a + b + c) : 3 in per cent, rounded for display only
 * @param withoutData people led who have no products in the month; they are left out of the mean
 * @param mean in per cent with two decimals, with more only where two would seem to ask for another mark
 * @param mark in per cent
 */
public record FieldResult(List<BigDecimal> results, int withoutData, BigDecimal mean, int mark) {

    private static final int SHOWN = 8;

    public FieldResult {
        results = List.copyOf(results);
    }

    public int people() {
        return results.size();
    }

    public BigDecimal sum() {
        return results.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether there are few enough to write every one of them down. */
    public boolean isShort() {
        return results.size() <= SHOWN;
    }
}
