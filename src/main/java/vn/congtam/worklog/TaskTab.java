package vn.congtam.worklog;

/** Tabs of task lists: the same question to a list in memory and to the database. */
enum TaskTab {
    ALL("true"),
    RUNNING("t.disposition = 'ACTIVE' and t.finished_on is null and t.due_on >= :today"),
    LATE("t.disposition = 'ACTIVE' and coalesce(t.finished_on, :today) > t.due_on"),
    TO_CONFIRM("t.disposition = 'ACTIVE' and t.finished_on is not null and t.quality = 'PENDING'"),
    LACKING_EVIDENCE("""
            t.disposition = 'ACTIVE' and (t.finished_on is not null or t.due_on <= cast(:today as date) + 2)
            and not exists (select 1 from evidence e where e.task_id = t.id)""");

    private final String condition;

    TaskTab(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code task t} with the parameter {@code :today}. */
    String condition() {
        return condition;
    }

    boolean shows(TaskLine line) {
        return switch (this) {
            case ALL -> true;
            case RUNNING -> line.state() == TaskState.NOT_STARTED || line.state() == TaskState.IN_PROGRESS;
            case LATE -> line.isLate();
            case TO_CONFIRM -> line.isAwaitingConfirmation();
            case LACKING_EVIDENCE -> line.lacksEvidence();
        };
    }
}
