package vn.congtam.insight.levelling;

import org.jspecify.annotations.Nullable;

/**
 * An alert in words.
 *
 * @param title name of the kind
 * @param seen what was seen, with its figures
 * @param unusual how unusual that is
 * @param look what to look at
 * @param href where that is, null where the reader has no way to it
 * @param level HIGH, MEDIUM or LOW by strength
 */
record AlertView(
        Alert alert,
        String title,
        String seen,
        String unusual,
        String look,
        @Nullable String href,
        String level) {}
