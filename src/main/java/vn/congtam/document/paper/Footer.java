package vn.congtam.document.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;

/**
 * What ties the paper to the record.
 *
 * @param rules that the results on it follow, the agency's own first
 * @param checkCode of the closing, null while the month is open
 */
public record Footer(
        List<Rule> rules, Instant printedAt, @Nullable String checkCode) {

    /** Code and version of a framework. */
    public record Rule(String code, int version) {}

    public Footer {
        rules = List.copyOf(rules);
    }

    public static Footer of(Framework framework, Instant printedAt, @Nullable String checkCode) {
        return of(List.of(framework), printedAt, checkCode);
    }

    public static Footer of(List<Framework> frameworks, Instant printedAt, @Nullable String checkCode) {
        return new Footer(
                frameworks.stream()
                        .map(framework -> new Rule(framework.code(), framework.version()))
                        .distinct()
                        .toList(),
                printedAt,
                checkCode);
    }
}
