package vn.congtam.insight.board;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.rulebook.framework.Framework;

/**
 * How frameworks call their classes. Results under versions that call them alike stand together, the others beside them, each with
 * its own names (A to D, HTXS to KHT).
 *
 * @param key the labels in order, best first, as addresses carry them: {@code A-B-C-D}
 */
record ClassNames(String key, List<ClassBand> bands) {

    static ClassNames of(Framework framework) {
        List<ClassBand> bands = framework.classes().bands();
        return new ClassNames(bands.stream().map(ClassBand::label).collect(Collectors.joining("-")), bands);
    }

    /** What tables show for a stored class; the letter itself for one that the framework does not know. */
    public String label(@Nullable String letter) {
        return bands.stream()
                .filter(band -> band.ratedClass().name().equals(letter))
                .map(ClassBand::label)
                .findFirst()
                .orElse(letter == null ? "" : letter);
    }

    /** Label of the best class. */
    public String best() {
        return bands.getFirst().label();
    }
}
