package vn.congtam.worklog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a product of a closed month came to count otherwise than it was recorded.
 *
 * @param recorded what the month was closed with at first
 * @param appealId the appeal that was accepted, null when it was found without one
 * @param decidedBy name of who found it
 */
public record CorrectedProduct(
        ProductCount recorded, String reason, @Nullable Long appealId, String decidedBy, Instant at) {}
