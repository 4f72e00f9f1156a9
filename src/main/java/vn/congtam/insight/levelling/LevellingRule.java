package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From when on something is asked about.
 *
 * @param fewest people, sheets, tasks or months, below which nothing is said
 * @param limit in the measure of the kind; reached means an alert
 * @param second in the second measure of the kind, null for a kind without one
 */
record LevellingRule(
        AlertKind kind,
        boolean active,
        int fewest,
        BigDecimal limit,
        @Nullable BigDecimal second,
        int version) {}
