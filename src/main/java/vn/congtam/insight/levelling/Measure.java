package vn.congtam.insight.levelling;

/** What a limit is counted in; the screen names it and bounds it. */
enum Measure {
    PERCENT(100),
    POINTS(100),
    DEVIATIONS(10),
    SECONDS(3600),
    DAYS(31),
    MONTHS(36),
    PEOPLE(1000);

    private final int most;

    Measure(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Counted in whole numbers only. */
    boolean isWhole() {
        return this == DAYS || this == MONTHS || this == PEOPLE;
    }
}
