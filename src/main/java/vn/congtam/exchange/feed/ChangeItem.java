package vn.congtam.exchange.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.exchange.read.OfficialItem;
import vn.congtam.exchange.read.PostItem;
import vn.congtam.exchange.read.ResultItem;
import vn.congtam.exchange.read.RollupItem;

/** One change, with what it is about as it is now. */
@Schema(name = "Change")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeItem(
        @Schema(description = "Place in the feed; never changes")
        long position,

        Kind kind,

        @Schema(description = "Number of the official, post, result or yearly result")
        long id,

        long agencyId,
        Instant changedAt,

        @Schema(
                description =
                        "True when it is no longer there for this client: deleted, moved out of reach, or replaced by a newer version")
        boolean gone,

        @Nullable OfficialItem official,
        @Nullable PostItem post,
        @Nullable ResultItem result,
        @Nullable RollupItem yearResult) {

    /** What may change. */
    enum Kind {
        OFFICIAL,
        POST,
        RESULT,
        YEAR_RESULT
    }
}
