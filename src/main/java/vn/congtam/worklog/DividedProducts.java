package vn.congtam.worklog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.Refused;

/** Products in parts, for several people or of one person; the database checks at the end that the parts add up. */
@Component
class DividedProducts {

    private static final int DECIMALS = 2;

    private final JdbcClient jdbc;

    DividedProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long create(long agencyId, YearMonth month, BigDecimal quantity) {
        return jdbc.sql("""
                        insert into divided_product (agency_id, month, quantity) values (:agency, :month, :quantity) returning id
                        """)
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .param("quantity", quantity)
                .query(Long.class)
                .single();
    }

    /** Equal parts of two decimals; the last one takes what rounding left. */
    static List<BigDecimal> equalParts(BigDecimal whole, int number) {
        BigDecimal each = whole.divide(BigDecimal.valueOf(number), DECIMALS, RoundingMode.DOWN);
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 1; i < number; i++) {
            parts.add(each);
        }
        parts.add(whole.subtract(each.multiply(BigDecimal.valueOf(number - 1L))));
        return parts;
    }

    /** @throws Refused when a part is nothing or the parts are not the whole */
    static void requireWhole(List<BigDecimal> parts, BigDecimal whole) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.stream().anyMatch(part -> part.signum() <= 0) || sum.compareTo(whole) != 0) {
            throw new Refused("worklog.refused.parts", TypedQuantity.show(whole), TypedQuantity.show(sum));
        }
    }
}
