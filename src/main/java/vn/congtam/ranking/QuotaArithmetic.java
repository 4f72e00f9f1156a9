package vn.congtam.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.congtam.rulebook.framework.QuotaRule.Counted;

/**
 * How the number of places comes about: 30 % × 46 = 13.8, rounded down to 13. Of those who are in the next class in the end,
 * 20 % with 40 people in both classes are 40 × 20 ÷ 120 = 6.67, rounded down to 6.
 *
 * @param counted people of whom the percentage is taken
 * @param whole 100, or 100 and the percentage where it is taken of the next class
 * @param exact before rounding down, two decimals for display
 * @param smallAgency whether so few people are rated that the share gives them no place of their own
 */
record QuotaArithmetic(
        int percent, int rated, int counted, int whole, BigDecimal exact, int places, boolean smallAgency) {

    static QuotaArithmetic of(RankedMonth month, int rated, int counted) {
        int whole = month.quota().countedOf() == Counted.NEXT_CLASS ? 100 + month.percent() : 100;
        return new QuotaArithmetic(
                month.percent(),
                rated,
                counted,
                whole,
                BigDecimal.valueOf((long) month.percent() * counted)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN),
                month.quota().places(counted, month.extended()),
                rated > 0 && rated <= month.quota().smallUnitUpTo());
    }

    /** Whether the percentage is that of the people who are in the next class in the end. */
    public boolean ofNextClass() {
        return whole != 100;
    }

    public boolean roundedDown() {
        return percent * counted % whole != 0;
    }
}
