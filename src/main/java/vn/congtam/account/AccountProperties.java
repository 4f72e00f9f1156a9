package vn.congtam.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secureCookie true: the session cookie is {@code __Host-} and Secure whatever the request says; false: whenever the
 *     request came over TLS (a proxy says so in X-Forwarded-Proto)
 * @param hashingPermits how many passwords are hashed at once; 0: as many as there are processors
 * @param hashingWait how long a sign-in waits for its turn before it is told that the server is busy
 * @param delegationMonths how long a delegation may last at most
 * @param helpContact whom to call when no agency is known yet
 */
@ConfigurationProperties("congtam.account")
public record AccountProperties(
        @DefaultValue("false") boolean secureCookie,
        @DefaultValue("0") int hashingPermits,
        @DefaultValue("3s") Duration hashingWait,
        @DefaultValue("6") int delegationMonths,
        @DefaultValue("") String helpContact,
        @DefaultValue Throttle throttle) {

    /**
     * @param perAddress wrong passwords for one account from one address until the first block
     * @param perAccount wrong passwords for one account from anywhere until the first block
     * @param firstBlock length of the first block; every further wrong password doubles it
     * @param longestBlock upper bound of a block
     * @param forgottenAfter quiet time after which failures no longer count
     */
    public record Throttle(
            @DefaultValue("5") int perAddress,
            @DefaultValue("20") int perAccount,
            @DefaultValue("1m") Duration firstBlock,
            @DefaultValue("30m") Duration longestBlock,
            @DefaultValue("12h") Duration forgottenAfter) {}
}
