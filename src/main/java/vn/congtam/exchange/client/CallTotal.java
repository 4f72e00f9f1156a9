package vn.congtam.exchange.client;

import java.time.YearMonth;

/**
 * The calls of one month.
 *
 * @param refused answered with an error
 * @param rows handed out
 */
record CallTotal(YearMonth month, long calls, long refused, long rows) {}
