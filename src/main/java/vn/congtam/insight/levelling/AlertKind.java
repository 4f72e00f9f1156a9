package vn.congtam.insight.levelling;

import org.jspecify.annotations.Nullable;

/** What is looked for, in a unit or with a rater; the SQL of the figures and the words of the screens go by these names. */
enum AlertKind {
    SAME_TOTALS(true, Measure.PERCENT, null),
    SAME_LINES(true, Measure.PERCENT, null),
    CROWDED(true, Measure.PERCENT, Measure.POINTS),
    NARROW(true, Measure.DEVIATIONS, null),
    FULL_CONDUCT(true, Measure.PERCENT, Measure.PERCENT),
    AT_BAR(true, Measure.PERCENT, Measure.PERCENT),
    TURNS(true, Measure.DEVIATIONS, Measure.MONTHS),
    SHARED_TASKS(true, Measure.PERCENT, Measure.PEOPLE),
    REPEATED_TASKS(true, Measure.PERCENT, Measure.MONTHS),
    LATE_TASKS(true, Measure.PERCENT, Measure.DAYS),
    SELF_COPIED(false, Measure.PERCENT, null),
    RAISED(false, Measure.POINTS, null),
    IN_SECONDS(false, Measure.PERCENT, Measure.SECONDS),
    LENIENT(false, Measure.POINTS, Measure.MONTHS);

    private final boolean ofUnit;
    private final Measure limit;
    private final @Nullable Measure second;

    AlertKind(boolean ofUnit, Measure limit, @Nullable Measure second) {
        this.ofUnit = ofUnit;
        this.limit = limit;
        this.second = second;
    }

    /** About a unit; otherwise about a rater. */
    public boolean isOfUnit() {
        return ofUnit;
    }

    public Measure limit() {
        return limit;
    }

    /** What the second figure of the rule is counted in, null for a kind without one. */
    public @Nullable Measure second() {
        return second;
    }
}
