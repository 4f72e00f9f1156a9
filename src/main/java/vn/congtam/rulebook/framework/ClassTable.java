package vn.congtam.rulebook.framework;

import java.util.List;
import vn.congtam.shared.Points;

/** The classes with their thresholds, best class first; the last one starts at 0, so that no total falls in no class. */
public record ClassTable(List<ClassBand> bands, Basis basis) {

    public ClassTable {
        bands = List.copyOf(bands);
    }

    /**
     * The band of a total.
     *
     * @param exactTotal unrounded, at least 0
     */
    public ClassBand bandOf(Points exactTotal) {
        return bands.stream()
                .filter(band -> exactTotal.isAtLeast(band.minimum()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Total below 0: " + exactTotal));
    }

    /** The band of a class by its letter, as results are stored. */
    public ClassBand band(String letter) {
        return band(RatedClass.valueOf(letter));
    }

    public ClassBand band(RatedClass ratedClass) {
        return bands.stream()
                .filter(band -> band.ratedClass() == ratedClass)
                .findFirst()
                .orElseThrow();
    }
}
