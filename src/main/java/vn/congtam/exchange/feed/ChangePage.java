package vn.congtam.exchange.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.congtam.exchange.ApiRows;

/** One page of the feed. */
@Schema(name = "ChangePage")
record ChangePage(
        List<ChangeItem> items,

        @Schema(description = "Send it as `after` to go on; also what to acknowledge once the page is stored")
        long next,

        @Schema(description = "Whether there is more at once")
        boolean more)
        implements ApiRows {

    ChangePage {
        items = List.copyOf(items);
    }

    @Override
    public int rows() {
        return items.size();
    }
}
