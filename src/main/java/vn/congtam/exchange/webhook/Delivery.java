package vn.congtam.exchange.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be tried now.
 *
 * @param attempts this one included
 */
record Delivery(
        long id,
        String event,
        @Nullable Long agencyId,
        @Nullable String agencyCode,
        @Nullable String month,
        @Nullable Integer version,
        @Nullable Integer year,
        Instant occurredAt,
        int attempts,
        String url,
        String secret) {

    static final String TEST = "test";

    boolean isTest() {
        return TEST.equals(event);
    }
}
