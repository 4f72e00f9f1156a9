package vn.congtam.search;

import java.util.Map;

/**
 * Which part of the hits is read: one more than are shown, to know whether there are others.
 *
 * @param from how many are left out
 */
record Window(int from, int size) {

    /** Longer than this nobody waits for a list; more words make it quick. */
    static final int SECONDS = 5;

    static Window first(int size) {
        return new Window(0, size);
    }

    Map<String, Object> values() {
        return Map.of("limit", size + 1, "offset", from);
    }
}
