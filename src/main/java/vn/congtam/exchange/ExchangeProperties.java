package vn.congtam.exchange;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param callsPerMinute of one client
 * @param wrongTokensPerMinute from one address for one client, after which even the right token waits for the next minute
 * @param wrongTokensPerAddress in a minute, after which only further wrong tokens are answered with 429: many systems may sit behind one address
 * @param workingDaysToFetch within which a change is to be fetched (Decree 335/2025: results are sent within 5 days)
 */
@ConfigurationProperties("congtam.exchange")
public record ExchangeProperties(
        @DefaultValue("120") int callsPerMinute,
        @DefaultValue("10") int wrongTokensPerMinute,
        @DefaultValue("60") int wrongTokensPerAddress,
        @DefaultValue("5") int workingDaysToFetch,
        @DefaultValue Webhook webhook,
        @DefaultValue Keep keep) {

    /**
     * @param plainHttp whether addresses without TLS are taken; for development only
     * @param allowedNetworks networks of one's own that messages may go to although they are not public, such as {@code 10.20.0.0/16}
     * @param timeout of looking up the name and of one try, from the first packet to the status line; at most a minute
     * @param firstRetry pause after the first failure; every further one doubles it
     * @param longestRetry upper bound of the pause
     * @param attempts after so many a message is given up
     * @param pauseAfter failures in a row after which nothing is sent to an address until somebody resumes it
     * @param threads that send at the same time on a node, each to another address
     */
    public record Webhook(
            @DefaultValue("false") boolean plainHttp,
            @DefaultValue List<String> allowedNetworks,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("1m") Duration firstRetry,
            @DefaultValue("6h") Duration longestRetry,
            @DefaultValue("12") int attempts,
            @DefaultValue("10") int pauseAfter,
            @DefaultValue("4") int threads) {

        /** A lease of five minutes outlasts any try. */
        private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

        private static final int MOST_DOUBLINGS = 20;

        public Webhook {
            if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
                throw new IllegalArgumentException("congtam.exchange.webhook.timeout: up to a minute");
            }
            if (attempts < 1 || pauseAfter < 1 || threads < 1) {
                throw new IllegalArgumentException(
                        "congtam.exchange.webhook: attempts, pause-after and threads must be positive");
            }
        }

        /** How long to wait after so many failures: twice as long after every further one. */
        public Duration pause(int failures) {
            Duration pause = firstRetry.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
            return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
        }
    }

    /**
     * How many days records are kept.
     *
     * @param callDays single calls, at least two years, which the database demands too; how many there were on each day stays for good
     * @param changeDays changes that every client has acknowledged, at least ninety, which the database demands too
     * @param unfetchedChangeDays changes that somebody has not acknowledged: whoever comes later still has to start anew
     */
    public record Keep(
            @DefaultValue("730") int callDays,
            @DefaultValue("90") int changeDays,
            @DefaultValue("400") int unfetchedChangeDays) {

        private static final int LEAST_CALL_DAYS = 730;
        private static final int LEAST_CHANGE_DAYS = 90;

        public Keep {
            if (callDays < LEAST_CALL_DAYS || changeDays < LEAST_CHANGE_DAYS || unfetchedChangeDays < changeDays) {
                throw new IllegalArgumentException(
                        "congtam.exchange.keep: call-days from 730, change-days from 90, unfetched-change-days not below change-days");
            }
        }
    }
}
