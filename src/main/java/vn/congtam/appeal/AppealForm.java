package vn.congtam.appeal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * What an official files.
 *
 * @param lines codes of the contested lines
 * @param asked what the official asks for
 */
record AppealForm(List<String> lines, String asked, String reason) {

    static final AppealForm EMPTY = new AppealForm(List.of(), "", "");

    AppealForm(@Nullable List<String> lines, @Nullable String asked, @Nullable String reason) {
        this.lines = lines == null ? List.of() : lines.stream().distinct().toList();
        this.asked = Objects.requireNonNullElse(asked, "").strip();
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /**
     * Checks what was typed.
     *
     * @param known codes that the sheet has
     * @throws Refused with the first thing that is missing
     */
    void require(Set<String> known) {
        if (lines.isEmpty() || !known.containsAll(lines)) {
            throw new Refused("appeal.refused.lines");
        }
        if (asked.isEmpty()) {
            throw new Refused("appeal.refused.asked");
        }
        if (reason.isEmpty()) {
            throw new Refused("appeal.refused.reason");
        }
        TextLimit.PROSE.require(asked);
        TextLimit.PROSE.require(reason);
    }
}
