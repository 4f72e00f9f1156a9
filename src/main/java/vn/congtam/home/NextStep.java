package vn.congtam.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next.
 *
 * @param key of the texts {@code home.next.<key>}, {@code .text} and, with an address, {@code .action}
 * @param due by when, null without a deadline
 * @param arguments of the texts
 */
record NextStep(String key, @Nullable String href, @Nullable Instant due, List<Object> arguments) {

    static NextStep of(String key, String href, @Nullable Instant due, Object... arguments) {
        return new NextStep(key, href, due, List.of(arguments));
    }

    static NextStep nothing() {
        return new NextStep("nothing", null, null, List.of());
    }
}
