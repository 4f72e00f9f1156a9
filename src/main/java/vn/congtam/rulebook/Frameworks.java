package vn.congtam.rulebook;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import vn.congtam.rulebook.framework.Framework;

/** The published frameworks. A version never changes, so what was read once is never read again. */
public class Frameworks {

    private final List<Published> published;

    /** A published version with its number in the database. */
    public record Published(long id, Framework framework) {}

    Frameworks(List<Published> published) {
        this.published = List.copyOf(published);
    }

    /**
     * The version with this number.
     *
     * @throws IllegalArgumentException for an unknown number
     */
    public Framework byId(long id) {
        return published.stream()
                .filter(version -> version.id() == id)
                .map(Published::framework)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No framework version " + id));
    }

    /**
     * The version that applies to a month: the latest start, then the highest version.
     *
     * @throws IllegalArgumentException if none does
     */
    public Published validFor(YearMonth month) {
        return all().stream()
                .filter(version -> version.framework().isValidIn(month))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No framework is valid in " + month));
    }

    /** All versions, latest start first, within a start the highest version first. */
    public List<Published> all() {
        Comparator<Framework> latest = Comparator.comparing(Framework::validFrom)
                .thenComparingInt(Framework::version)
                .reversed();
        return published.stream()
                .sorted(Comparator.comparing(Published::framework, latest))
                .toList();
    }
}
