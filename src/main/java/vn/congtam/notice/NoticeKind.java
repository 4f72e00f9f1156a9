package vn.congtam.notice;

/** What may be told; the words are {@code notice.text.*}, what to do {@code notice.do.*}. */
enum NoticeKind {
    SHEET_SUBMITTED("send"),
    SHEET_RECALLED("arrow-back-up"),
    SHEET_RETURNED("arrow-back-up"),
    SHEET_SENT_BACK("arrow-back-up"),
    SHEET_REVIEWED("gavel"),
    SHEET_DECIDED("gavel"),
    MONTH_OPENED("calendar-plus"),
    MONTH_DATES_CHANGED("calendar-time"),
    MONTH_CLOSED("lock"),
    MONTH_PUBLISHED("speakerphone"),
    MONTH_REISSUED("speakerphone"),
    REOPENING_ASKED("lock"),
    REOPENING_ANSWERED("lock"),
    SHEET_REOPENED("pencil-plus"),
    APPEAL_FILED("scale-outline"),
    APPEAL_APPOINTED("scale-outline"),
    APPEAL_ANSWERED("scale-outline"),
    APPEAL_REISSUED("scale-outline"),
    LEVELLING_ASKED("equal"),
    LEVELLING_ASKED_AGAIN("equal"),
    LEVELLING_ANSWERED("equal"),
    DEADLINE_EXTENDED("calendar-time"),
    DELEGATION_RECEIVED("arrows-exchange"),
    DELEGATION_GIVEN("arrows-exchange"),
    TRANSFER_RELEASED("arrows-exchange"),
    TRANSFER_DECLINED("arrows-exchange"),
    TRANSFER_ACCEPTED("arrows-exchange"),
    TRANSFER_RETURNED("arrows-exchange"),
    TRANSFER_DECIDES("gavel"),
    TRANSFER_STUCK("alert-triangle"),
    TRANSFER_CODE_TAKEN("alert-triangle"),
    CONCURRENT_ASKED("users"),
    TASK_ASSIGNED("list-check"),
    TASK_TAKEN_OVER("arrows-exchange"),
    TASK_HANDED_BACK("arrow-back-up"),
    TASK_FINISHED("checkbox"),
    TASK_PASSED("circle-check"),
    TASK_FAILED("alert-circle"),
    CONNECTION_WAITS("lock"),
    CONNECTION_PAUSED("alert-triangle"),
    NUDGED("bell-ringing"),
    DUE_SOON("clock"),
    DUE_TODAY("clock-exclamation"),
    OVERDUE("alert-triangle"),
    OVERDUE_TEAM("users"),
    OVERDUE_AGENCY("users-group");

    private final String icon;

    NoticeKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
