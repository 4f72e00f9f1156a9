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
        @DefaultValue Webhook webhook) {

    /**
     * @param plainHttp whether addresses without TLS are taken; for development only
     * @param allowedNetworks networks of one's own that messages may go to although they are not public, such as {@code 10.20.0.0/16}
     * @param timeout of one try, from the first packet to the status line
     * @param firstRetry pause after the first failure; every further one doubles it
     * @param longestRetry upper bound of the pause
     * @param attempts after so many a message is given up
     */
    public record Webhook(
            @DefaultValue("false") boolean plainHttp,
            @DefaultValue List<String> allowedNetworks,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("1m") Duration firstRetry,
            @DefaultValue("6h") Duration longestRetry,
            @DefaultValue("12") int attempts) {}
}
