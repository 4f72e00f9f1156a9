package vn.congtam.organization;

import org.jspecify.annotations.Nullable;

/** A field that was not sent is an empty text. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
