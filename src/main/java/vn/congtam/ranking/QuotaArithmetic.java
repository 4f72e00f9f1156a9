package vn.congtam.ranking;

import java.math.BigDecimal;

/**
 * How the number of places comes about: 30 % × 46 = 13.8, rounded down to 13.
 *
 * @param rated base of the limit
 * @param exact before rounding
 * @param smallAgency whether so few people are rated that the share gives them no place of their own
 */
record QuotaArithmetic(int percent, int rated, BigDecimal exact, int places, boolean smallAgency) {

    static QuotaArithmetic of(RankedMonth month, int rated) {
        return new QuotaArithmetic(
                month.percent(),
                rated,
                BigDecimal.valueOf((long) month.percent() * rated, 2),
                month.quota().places(rated, month.extended()),
                rated > 0 && rated <= month.quota().smallUnitUpTo());
    }

    public boolean roundedDown() {
        return exact.compareTo(BigDecimal.valueOf(places)) != 0;
    }
}
