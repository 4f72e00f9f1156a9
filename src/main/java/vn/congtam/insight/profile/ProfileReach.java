package vn.congtam.insight.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a profile a reader sees; made by {@link ProfileReaches}.
 *
 * @param everywhere published months of every agency, otherwise only those of {@code inside}
 * @param inside agencies whose closed months count before they are published, and whose words are read
 * @param units units whose words are read
 * @param allWords whether words of every agency are read
 * @param readerId of the own months only published ones count; 0 for readers who are no officials
 */
record ProfileReach(
        boolean own,
        boolean everywhere,
        List<Long> inside,
        List<Long> units,
        boolean allWords,
        long readerId,
        @Nullable Long agencyId) {

    private static final List<Long> NOBODY = List.of(0L);

    ProfileReach {
        inside = inside.isEmpty() ? NOBODY : List.copyOf(inside);
        units = units.isEmpty() ? NOBODY : List.copyOf(units);
    }

    /** As with the case itself: for the person, those in charge of the agency and of the city, not for who reviewed or leads. */
    boolean seesAppeals(ProfileMonth month) {
        return allWords || inside.contains(month.agencyId());
    }

    /** Whether any appeals are the reader's to see. */
    boolean seesAppeals() {
        return allWords || !inside.equals(NOBODY);
    }
}
