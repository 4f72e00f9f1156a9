package vn.congtam.worklog;

import java.time.LocalDate;

/**
 * An unfinished task with its due date.
 *
 * @param daysLeft 0 on the day itself, negative when overdue
 */
public record UpcomingTask(long id, String title, LocalDate dueOn, long daysLeft) {}
