package vn.congtam.rollup;

import vn.congtam.rulebook.framework.RollupRule;

/** The spans that months are put together to. */
public enum Span {
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private static final int MONTHS_OF_YEAR = 12;

    private final int months;

    Span(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** How many of them a year has. */
    public int perYear() {
        return MONTHS_OF_YEAR / months;
    }

    /** Rated months without which a span has no class. */
    public int monthsNeeded(RollupRule rule) {
        return switch (this) {
            case QUARTER -> rule.monthsForQuarter();
            case HALF -> rule.monthsForHalf();
            case YEAR -> rule.monthsForYear();
        };
    }
}
