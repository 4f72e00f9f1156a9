package vn.congtam.exchange.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a client has come in the feed. */
@Schema(name = "FeedState")
record ReaderState(
        @Schema(description = "Everything up to here was given out")
        long fetchedTo,

        @Schema(description = "Everything up to here was acknowledged")
        long acknowledgedTo,

        @Nullable Instant acknowledgedAt) {}
