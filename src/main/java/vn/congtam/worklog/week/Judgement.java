package vn.congtam.worklog.week;

/**
 * What the supervisor says about one person's week.
 *
 * @param reason needed where the level differs from the proposed one
 */
record Judgement(WeekLine line, Level level, String reason) {

    static final int LONGEST_REASON = 500;

    public boolean lacksReason() {
        return level != line.proposed() && reason.isEmpty();
    }

    public boolean isReasonTooLong() {
        return reason.length() > LONGEST_REASON;
    }

    public boolean differs() {
        return level != line.proposed();
    }
}
