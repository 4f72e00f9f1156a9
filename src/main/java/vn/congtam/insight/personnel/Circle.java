package vn.congtam.insight.personnel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose people a reader sees on the lists.
 *
 * @param path beginning of the addresses of the lists
 * @param agencyId null: the whole city
 * @param units null: all of the agency
 * @param inside whether closed months of the agency count before they are published
 * @param readerId of the own months only published ones count; null for readers who are no officials
 */
record Circle(
        String path,
        @Nullable Long agencyId,
        @Nullable List<Long> units,
        boolean inside,
        @Nullable Long readerId) {

    public boolean isCity() {
        return agencyId == null;
    }

    public boolean isTeam() {
        return units != null;
    }

    /** Whether the reader knows who is nominated; who leads a unit only does not. */
    public boolean seesNominations() {
        return !isTeam();
    }

    /** Message key of what the lists cover. */
    public String scope() {
        return isCity() ? "city" : isTeam() ? "team" : "agency";
    }
}
