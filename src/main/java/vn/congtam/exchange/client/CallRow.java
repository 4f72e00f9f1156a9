package vn.congtam.exchange.client;

import java.time.Instant;

/** One recorded call. */
record CallRow(
        Instant at, String method, String endpoint, String query, int status, int rows, int millis, String address) {}
