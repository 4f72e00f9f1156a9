package vn.congtam.document.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * What a download asks for (RFC 9110, 14).
 *
 * @param from first byte, {@code to} the one after the last
 * @param partial whether it is answered as a part
 */
record Part(long from, long to, boolean partial) {

    /** Nothing of the file lies where it was asked for. */
    boolean isUnsatisfiable() {
        return partial && from >= to;
    }

    /**
     * Reads the headers. Several ranges, and ranges that nobody understands, get the whole file; so does a part of another file than the
     * one that is kept.
     */
    static Part of(@Nullable String range, @Nullable String ifRange, String tag, long size) {
        Part whole = new Part(0, size, false);
        if (range == null || (ifRange != null && !ifRange.equals(tag))) {
            return whole;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            if (ranges.size() != 1) {
                return whole;
            }
            long from = ranges.getFirst().getRangeStart(size);
            return from >= size
                    ? new Part(size, size, true)
                    : new Part(from, ranges.getFirst().getRangeEnd(size) + 1, true);
        } catch (IllegalArgumentException e) {
            return whole;
        }
    }
}
