package vn.congtam.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key.
 *
 * @param next to be sent as {@code after} to get the next page; null on the last one
 */
public record ApiPage<T>(
        List<T> items,

        @Schema(
                description = "Send it as `after` to get the next page; null on the last page.",
                types = {"integer", "null"},
                format = "int64",
                example = "100")
        @Nullable Long next)
        implements ApiRows {

    public static final int MOST = 500;
    public static final String USUAL = "100";

    public ApiPage {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code limit} when there is a next page */
    public static <T> ApiPage<T> of(List<T> found, int limit, ToLongFunction<T> key) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new ApiPage<>(shown, found.size() > limit ? key.applyAsLong(shown.getLast()) : null);
    }

    /** A page has 1 to {@value #MOST} rows, whatever is asked. */
    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    @Override
    public int rows() {
        return items.size();
    }
}
