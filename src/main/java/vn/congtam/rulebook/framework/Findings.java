package vn.congtam.rulebook.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a definition, each finding with its place. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** Notes the wording for the place unless the condition holds. */
    void expect(boolean condition, String place, String wording, Object... arguments) {
        if (!condition) {
            all.add(Finding.of(place, wording, arguments));
        }
    }

    void expectUnique(List<?> values, String place) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> expect(seen.add(value), place, "%s appears twice", value));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
