package vn.congtam.insight.personnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;

/**
 * Somebody on a list, with the figures that name him or her.
 *
 * @param figures what the list counted
 * @param marks months of the list with a result, in order
 * @param tasks passed on to others, on the list of those
 * @param works that a bonus of the last month rewards, on the list of commendations
 * @param since first day of the first main post
 * @param lastRated last rated month up to the one asked for, on the list of the not rated
 */
record PersonnelRow(
        long id,
        String code,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        SubjectGroup subjectGroup,
        String dutyGroup,
        String jobPosition,
        long agencyId,
        String agency,
        String unit,
        PostRole role,
        String title,
        boolean nominated,
        Figures figures,
        List<MonthMark> marks,
        List<PassedTask> tasks,
        List<String> works,
        @Nullable LocalDate since,
        @Nullable YearMonth lastRated,
        int total) {

    PersonnelRow {
        marks = List.copyOf(marks);
        tasks = List.copyOf(tasks);
        works = List.copyOf(works);
    }

    /**
     * Counted over the months of the list.
     *
     * @param low rated months in a row up to the last one in one of the two lower classes
     * @param falls rated months in a row up to the last one, each lower than the one before
     * @param bestInRow rated months in a row up to the last one in the best class
     * @param mean of the totals; null without rated month
     * @param assigned tasks of rated months
     * @param overdue finished late or not at all, without an excused cause
     * @param handed taken over by others, transfers of the person aside
     * @param unbegun of these, without any progress
     */
    record Figures(
            int rated,
            int low,
            int falls,
            int best,
            int bestInRow,
            @Nullable BigDecimal mean,
            int assigned,
            int overdue,
            int handed,
            int unbegun,
            int carried) {

        public BigDecimal share(int part) {
            return assigned == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(assigned), 6, RoundingMode.HALF_UP);
        }
    }

    /** Full years, null if the staff list does not tell. */
    public @Nullable Integer age(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    List<MonthMark> rated() {
        return marks.stream().filter(MonthMark::isRated).toList();
    }
}
