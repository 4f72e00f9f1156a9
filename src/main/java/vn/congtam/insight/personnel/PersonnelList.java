package vn.congtam.insight.personnel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.congtam.shared.NotFound;

/** The lists; the name in small letters is their address. */
enum PersonnelList {
    /** Weak or stagnant: for review, training, transfer. */
    WEAK,
    /** Tasks that others had to take over. */
    AVOIDING,
    /** The source bank (ngân hàng nguồn): consistently strong or nominated. */
    STRONG,
    /** Best class in the last month: proposals for commendation. */
    COMMENDED,
    /** Without a rating for some months, or never rated. */
    UNRATED;

    /** @throws NotFound for an unknown list */
    static PersonnelList of(String slug) {
        return Arrays.stream(values())
                .filter(list -> list.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What may name somebody, the usual one first. */
    public List<String> signals() {
        return switch (this) {
            case WEAK -> List.of("RESULTS", "LOW", "FALLING", "TASKS", "ANY");
            case AVOIDING -> List.of("HANDED", "UNBEGUN");
            case STRONG -> List.of("ANY", "RESULTS", "NOMINATED");
            case COMMENDED -> List.of("BEST");
            case UNRATED -> List.of("ANY", "NEVER", "LAPSED");
        };
    }

    public List<Threshold> thresholds() {
        return Arrays.stream(Threshold.values())
                .filter(threshold -> threshold.list() == this)
                .toList();
    }
}
