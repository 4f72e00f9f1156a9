package vn.congtam.rulebook.editor;

import java.util.Arrays;
import java.util.Locale;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;

/** The parts of a framework that are edited and saved by themselves. */
enum Section {
    GENERAL,
    LEADER,
    STAFF,
    DEDUCTIONS,
    CALENDAR,
    QUOTA,
    LIMITS,
    CONVERSION;

    /** As addresses write it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Address below that of the draft. */
    public String address() {
        return isSheet() ? "sheets/" + path() : this == DEDUCTIONS ? "deductions" : "settings/" + path();
    }

    boolean isSheet() {
        return this == LEADER || this == STAFF;
    }

    /** Whether it holds nothing but {@linkplain Setting settings}. */
    boolean isSettings() {
        return !isSheet() && this != DEDUCTIONS;
    }

    boolean isOf(Framework framework) {
        return this != CONVERSION || framework.conversionRule().isPresent();
    }

    /** @throws NotFound for anything else */
    static Section parse(String path, Framework framework) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path) && section.isOf(framework))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
