package vn.congtam.insight.personnel;

/** A figure from which on a list names somebody; the value in force is data, see {@link Thresholds}. */
enum Threshold {
    /** Months that are looked at, the last one included. */
    WEAK_MONTHS(PersonnelList.WEAK, "months", 1, 36),
    /** Rated months in a row in one of the two lower classes. */
    WEAK_LOW(PersonnelList.WEAK, "low", 1, 36),
    /** Rated months in a row with a lower total than the rated month before. */
    WEAK_FALLS(PersonnelList.WEAK, "falls", 1, 35),
    /** Per cent of the tasks assigned. */
    WEAK_OVERDUE(PersonnelList.WEAK, "overdue", 1, 100),
    /** Per cent of the tasks assigned. */
    WEAK_HANDED(PersonnelList.WEAK, "handed", 1, 100),
    /** Tasks below which shares say nothing. */
    WEAK_TASKS(PersonnelList.WEAK, "tasks", 1, 100),
    AVOIDING_MONTHS(PersonnelList.AVOIDING, "months", 1, 36),
    AVOIDING_TASKS(PersonnelList.AVOIDING, "tasks", 1, 100),
    STRONG_MONTHS(PersonnelList.STRONG, "months", 1, 36),
    /** Months that must be rated among those looked at. */
    STRONG_RATED(PersonnelList.STRONG, "rated", 1, 36),
    /** Least mean of the totals, in points. */
    STRONG_MEAN(PersonnelList.STRONG, "mean", 0, 100),
    /** Least per cent of rated months in the best class. */
    STRONG_BEST(PersonnelList.STRONG, "best", 0, 100),
    COMMENDED_MONTHS(PersonnelList.COMMENDED, "months", 1, 36),
    /** Rated months in a row in the best class. */
    COMMENDED_ROW(PersonnelList.COMMENDED, "row", 1, 36),
    /** Months without rating. */
    UNRATED_MONTHS(PersonnelList.UNRATED, "months", 1, 36);

    private final PersonnelList list;
    private final String parameter;
    private final int least;
    private final int most;

    Threshold(PersonnelList list, String parameter, int least, int most) {
        this.list = list;
        this.parameter = parameter;
        this.least = least;
        this.most = most;
    }

    PersonnelList list() {
        return list;
    }

    /** Name in addresses and in the SQL of the list. */
    public String parameter() {
        return parameter;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }
}
