package vn.congtam.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * One line of a sheet as one person filled it in.
 *
 * @param points null: not yet given, shown as a dash and never as 0
 * @param note shortcoming (tồn tại) beside the points
 * @param work the piece of work that a bonus line rewards, in words
 * @param taskId the task that a bonus line rewards, an alternative to {@code work}
 * @param reason why a reviewer left the band or changed the line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssessmentLine(
        @Nullable Points points,
        @Nullable String note,
        @Nullable String work,
        @Nullable Long taskId,
        @Nullable String reason) {

    public static final AssessmentLine EMPTY = new AssessmentLine(null, null, null, null, null);

    public AssessmentLine {
        note = blankToNull(note);
        work = blankToNull(work);
        reason = blankToNull(reason);
    }

    public static AssessmentLine of(Points points) {
        return EMPTY.withPoints(points);
    }

    public AssessmentLine withPoints(@Nullable Points given) {
        return new AssessmentLine(given, note, work, taskId, reason);
    }

    public AssessmentLine withNote(@Nullable String text) {
        return new AssessmentLine(points, text, work, taskId, reason);
    }

    public AssessmentLine withWork(@Nullable String text) {
        return new AssessmentLine(points, note, text, taskId, reason);
    }

    public AssessmentLine withTask(@Nullable Long id) {
        return new AssessmentLine(points, note, work, id, reason);
    }

    public AssessmentLine withReason(@Nullable String text) {
        return new AssessmentLine(points, note, work, taskId, text);
    }

    /** A piece of work is named, in words or as a task. */
    public boolean namesWork() {
        return work != null || taskId != null;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
