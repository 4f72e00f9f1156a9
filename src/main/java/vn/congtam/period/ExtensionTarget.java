package vn.congtam.period;

import org.jspecify.annotations.Nullable;

/** For whom a deadline is extended: one unit or one person. */
public record ExtensionTarget(
        @Nullable Long unitId, @Nullable Long personId) {

    public ExtensionTarget {
        if ((unitId == null) == (personId == null)) {
            throw new IllegalArgumentException("one unit or one person");
        }
    }

    public static ExtensionTarget unit(long unitId) {
        return new ExtensionTarget(unitId, null);
    }

    public static ExtensionTarget person(long personId) {
        return new ExtensionTarget(null, personId);
    }
}
