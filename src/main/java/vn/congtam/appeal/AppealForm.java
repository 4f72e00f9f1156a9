package vn.congtam.appeal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * What an official files.
 *
 * @param lines codes of the contested lines
 * @param products tasks behind the computed line that are contested, may be empty
 * @param asked what the official asks for
 */
record AppealForm(List<String> lines, List<Long> products, String asked, String reason) {

    static final AppealForm EMPTY = new AppealForm(List.of(), List.of(), "", "");

    AppealForm(
            @Nullable List<String> lines,
            @Nullable List<Long> products,
            @Nullable String asked,
            @Nullable String reason) {
        this.lines = lines == null ? List.of() : lines.stream().distinct().toList();
        this.products = products == null
                ? List.of()
                : products.stream().filter(Objects::nonNull).distinct().toList();
        this.asked = Objects.requireNonNullElse(asked, "").strip();
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /** Whoever names a product contests the line that is computed from it. */
    AppealForm complete(List<ContestedLine> known) {
        Stream<String> computed = known.stream()
                .filter(line -> line.isComputed() && !products.isEmpty())
                .map(ContestedLine::code);
        return new AppealForm(Stream.concat(lines.stream(), computed).toList(), products, asked, reason);
    }

    /**
     * Checks what was typed.
     *
     * @param known codes that the sheet has
     * @param counted tasks behind its computed line
     * @throws Refused with the first thing that is missing
     */
    void require(Set<String> known, Set<Long> counted) {
        if (!counted.containsAll(products)) {
            throw new Refused("appeal.refused.products");
        }
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
