package vn.congtam.insight.profile;

import java.math.BigDecimal;

/**
 * How much of its maximum a line of the sheet got on the average of the decisions.
 *
 * @param rule code of the framework
 * @param kind LEADER or STAFF
 * @param share 0 to 1
 * @param months decisions that gave points
 * @param bonus rarely given, so it is neither a strong nor a weak side
 */
public record CriterionMean(
        String rule,
        String kind,
        String code,
        String label,
        BigDecimal mean,
        BigDecimal maximum,
        BigDecimal share,
        int months,
        boolean bonus) {}
