package vn.congtam.insight.profile;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.insight.personnel.Nomination;
import vn.congtam.organization.PersonInfo;

/**
 * Three years of one official, as far as the reader sees them.
 *
 * @param own whether the reader is the person
 * @param partly whether only months of a former agency are shown
 * @param agencyId agency of the main post, or the former one that reads
 * @param appeals null where they are not the reader's to see
 * @param nominations null where they are not the reader's to see
 */
public record Profile(
        PersonInfo person,
        boolean own,
        boolean partly,
        @Nullable Long agencyId,
        YearMonth first,
        YearMonth last,
        List<ProfileYear> years,
        List<CriterionMean> criteria,
        List<TasksOfKind> tasks,
        List<ProfileRemark> remarks,
        @Nullable List<ProfileAppeal> appeals,
        List<HeldOnce> posts,
        @Nullable List<Nomination> nominations) {

    private static final int NAMED = 5;

    public Profile {
        years = List.copyOf(years);
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
        remarks = List.copyOf(remarks);
        appeals = appeals == null ? null : List.copyOf(appeals);
        posts = List.copyOf(posts);
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** The five lines with the least share of their maximum, full ones aside. */
    public List<CriterionMean> weakest() {
        return criteria.stream()
                .filter(line -> !line.bonus() && line.share().compareTo(java.math.BigDecimal.ONE) < 0)
                .sorted(Comparator.comparing(CriterionMean::share).thenComparing(CriterionMean::code))
                .limit(NAMED)
                .toList();
    }

    /** The five lines with the largest share of their maximum that are not among the weakest. */
    public List<CriterionMean> strongest() {
        List<CriterionMean> weakest = weakest();
        return criteria.stream()
                .filter(line -> !line.bonus() && !weakest.contains(line))
                .sorted(Comparator.comparing(CriterionMean::share).reversed().thenComparing(CriterionMean::code))
                .limit(NAMED)
                .toList();
    }

    public boolean isPlaced() {
        return person.unitName() != null;
    }
}
