package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import vn.congtam.rulebook.engine.ConvertedResult.Mean;

/** Mean of the results of several people, kept as one fraction: rounding comes only after the mark is found. */
record FieldMean(BigDecimal part, BigDecimal whole) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 12;

    /** @param results of everybody, at least one */
    static FieldMean of(List<Mean> results) {
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ONE;
        for (Mean result : results) {
            if (whole.compareTo(result.whole()) == 0) {
                part = part.add(result.part());
            } else {
                part = part.multiply(result.whole()).add(result.part().multiply(whole));
                whole = whole.multiply(result.whole());
            }
        }
        return new FieldMean(part, whole.multiply(BigDecimal.valueOf(results.size())));
    }

    /** The allowed mark nearest to the exact mean, the better one of two that are equally near. */
    int nearest(List<Integer> marks) {
        BigDecimal exact = part.multiply(PERCENT);
        return marks.stream()
                .min(Comparator.comparing((Integer mark) -> BigDecimal.valueOf(mark)
                                .multiply(whole)
                                .subtract(exact)
                                .abs())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** In per cent with two decimals, with more only where two would seem to ask for another mark. */
    BigDecimal shown(List<Integer> marks) {
        int mark = nearest(marks);
        BigDecimal shown = rounded(DECIMALS);
        for (int decimals = DECIMALS + 1; decimals <= MOST_DECIMALS; decimals++) {
            if (new FieldMean(shown, PERCENT).nearest(marks) == mark) {
                break;
            }
            shown = rounded(decimals);
        }
        return shown;
    }

    private BigDecimal rounded(int decimals) {
        return part.multiply(PERCENT).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
