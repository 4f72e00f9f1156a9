package vn.congtam.worklog.week;

/**
 * A person's week in numbers.
 *
 * @param planned tasks due in the week, ad hoc ones included
 * @param done of these, finished in time and not judged as failed
 * @param late of these, finished late or still open after the due date
 * @param running of these, neither done nor due yet, whether open, failed, handed back or carried over: they say nothing so far
 */
record WeekFigures(int planned, int done, int late, int running) {

    static final WeekFigures NOTHING = new WeekFigures(0, 0, 0, 0);

    /** Tasks that can be judged today. */
    int judged() {
        return planned - running;
    }

    /** Due, neither done nor late: failed, handed back or carried over. They count as not done. */
    public int lost() {
        return judged() - done - late;
    }
}
