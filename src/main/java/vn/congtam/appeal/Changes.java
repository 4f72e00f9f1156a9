package vn.congtam.appeal;

import java.util.Map;
import vn.congtam.worklog.ProductCorrection;

/**
 * What a hearer changes: points of lines and deductions, and counts of products behind the computed line.
 *
 * @param lines by code, see {@link Correction}
 * @param products by task
 */
record Changes(Map<String, Correction.Line> lines, Map<Long, ProductCorrection> products) {

    static final Changes NONE = new Changes(Map.of(), Map.of());

    Changes {
        lines = Map.copyOf(lines);
        products = Map.copyOf(products);
    }

    boolean isEmpty() {
        return lines.isEmpty() && products.isEmpty();
    }
}
