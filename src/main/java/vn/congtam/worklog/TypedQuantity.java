package vn.congtam.worklog;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads quantities as people type them: 2, 0,8 or 0.8; at most two decimals. */
public final class TypedQuantity {

    private static final BigDecimal MOST = new BigDecimal("999999.99");

    private TypedQuantity() {}

    /** 0 or more; empty when it is no quantity. */
    public static Optional<BigDecimal> read(String typed) {
        try {
            return Optional.of(new BigDecimal(typed.strip().replace(',', '.')))
                    .filter(n -> n.signum() >= 0
                            && n.compareTo(MOST) <= 0
                            && n.stripTrailingZeros().scale() <= 2);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** More than 0. */
    public static Optional<BigDecimal> positive(String typed) {
        return read(typed).filter(n -> n.signum() > 0);
    }

    public static String show(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
