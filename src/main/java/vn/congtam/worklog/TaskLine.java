package vn.congtam.worklog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param number place in the person's month by due date, from 1
 * @param assignerName empty when nobody is named
 * @param progress 0 to 100 per cent
 * @param finishedOn null while unfinished
 * @param qualityNote words of the one who confirmed, may be empty
 * @param originMonth month of the task that this one continues, null for none
 * @param ownEntry worded by the owner, not by a leader
 * @param today the day that the state is told for
 */
public record TaskLine(
        long id,
        long agencyId,
        long personId,
        String personName,
        YearMonth month,
        int number,
        String title,
        TaskSource source,
        String product,
        @Nullable Long assignerId,
        String assignerName,
        LocalDate dueOn,
        BigDecimal quantity,
        String unitOfMeasure,
        int complexity,
        boolean routine,
        int progress,
        @Nullable LocalDate finishedOn,
        String result,
        Quality quality,
        String qualityNote,
        Disposition disposition,
        String dispositionReason,
        Origin origin,
        @Nullable YearMonth originMonth,
        boolean ownEntry,
        int evidenceCount,
        int version,
        DeliveryLine delivery,
        LocalDate today) {

    public TaskState state() {
        if (disposition != Disposition.ACTIVE) {
            return disposition == Disposition.HANDED_BACK ? TaskState.HANDED_BACK : TaskState.CARRIED_OVER;
        }
        if (finishedOn != null) {
            return finishedOn.isAfter(dueOn) ? TaskState.DONE_LATE : TaskState.DONE;
        }
        if (today.isAfter(dueOn)) {
            return TaskState.OVERDUE;
        }
        return progress == 0 ? TaskState.NOT_STARTED : TaskState.IN_PROGRESS;
    }

    /** Days between the due date and the end of the work, or today while it goes on; 0 in time. */
    public long daysLate() {
        LocalDate end = finishedOn == null ? today : finishedOn;
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, end));
    }

    /** Days until the due date, 0 on the day itself; negative when it is over. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** Quantity that counts as completed. */
    public BigDecimal completedQuantity() {
        if (disposition == Disposition.HANDED_BACK) {
            return BigDecimal.ZERO;
        }
        BigDecimal counted = delivery.completed();
        return counted != null ? counted : finishedOn == null ? BigDecimal.ZERO : quantity;
    }

    public boolean isFailed() {
        return quality == Quality.FAILED;
    }

    public boolean isActive() {
        return disposition == Disposition.ACTIVE;
    }

    public boolean isFinished() {
        return finishedOn != null;
    }

    public boolean isLate() {
        return state() == TaskState.OVERDUE || state() == TaskState.DONE_LATE;
    }

    public boolean isAwaitingConfirmation() {
        return isActive() && finishedOn != null && quality == Quality.PENDING;
    }

    public boolean isConfirmed() {
        return quality != Quality.PENDING;
    }

    /** Finished work without a file to show for it. */
    public boolean lacksEvidence() {
        return isActive() && evidenceCount == 0 && (finishedOn != null || today.isAfter(dueOn) || daysLeft() <= 2);
    }

    /** On time and confirmed as good: the numerator of II.2. */
    public boolean isCounted() {
        return state() == TaskState.DONE && quality == Quality.PASSED;
    }
}
