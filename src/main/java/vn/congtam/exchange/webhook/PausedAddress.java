package vn.congtam.exchange.webhook;

import java.time.Instant;

/**
 * A system to which no messages are sent for the time being.
 *
 * @param failures in a row
 */
public record PausedAddress(long clientId, String name, Instant since, int failures) {}
