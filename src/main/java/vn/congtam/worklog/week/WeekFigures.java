package vn.congtam.worklog.week;

/**
 * A person's week in numbers.
 *
 * @param planned tasks due in the week, ad hoc ones included
 * @param done of these, finished in time and not judged as failed
 * @param late of these, finished late or still open after the due date
 */
record WeekFigures(int planned, int done, int late) {

    static final WeekFigures NOTHING = new WeekFigures(0, 0, 0);

    /** Not due yet, failed, handed back or carried over. */
    public int others() {
        return planned - done - late;
    }
}
