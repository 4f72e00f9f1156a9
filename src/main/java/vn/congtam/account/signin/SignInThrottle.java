package vn.congtam.account.signin;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.account.AccountProperties;
import vn.congtam.account.credential.Digests;
import vn.congtam.account.credential.PasswordReset;

/**
 * Slows down guessing. Counts per account and per (account, address), never per address alone, for whole agencies sit behind
 * one address. A try is counted before its password is looked at and forgiven when it was right, so that many tries at the
 * same moment get no further than one after the other. Keys are digests: what was typed as a user name may be a password.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final AccountProperties.Throttle limits;

    SignInThrottle(
            JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, AccountProperties properties) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.limits = properties.throttle();
    }

    /** What a counted try is told when its password turns out to be wrong: blocked until then, or null for not yet. */
    record Try(String username, String address, @Nullable Instant blockedUntil) {}

    /** @throws SignInBlocked when the account, or the account from this address, is blocked at this moment */
    Try count(String username, String address) {
        Try counted = ownTransaction.execute(status -> {
            Optional<Count> ofAccount = count(accountKey(username), limits.perAccount());
            Optional<Count> ofAddress = count(addressKey(username, address), limits.perAddress());
            if (ofAccount.isEmpty() || ofAddress.isEmpty()) {
                status.setRollbackOnly();
                return null;
            }
            return new Try(
                    username,
                    address,
                    later(ofAccount.get().blockedUntil(), ofAddress.get().blockedUntil()));
        });
        if (counted == null) {
            throw new SignInBlocked(blockedUntil(username, address));
        }
        return counted;
    }

    /** The password was right. */
    void forgive(Try counted) {
        ownTransaction.executeWithoutResult(
                status -> jdbc.sql("delete from sign_in_throttle where key in (:account, :address)")
                        .param("account", accountKey(counted.username()))
                        .param("address", addressKey(counted.username(), counted.address()))
                        .update());
    }

    /** The password was not looked at. */
    void giveBack(Try counted) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        update sign_in_throttle
                        set failures = greatest(failures - 1, 0),
                            blocked_until = nullif(blocked_until, cast(:mine as timestamptz))
                        where key in (:account, :address)
                        """)
                .param("mine", timestamp(counted.blockedUntil()), Types.TIMESTAMP)
                .param("account", accountKey(counted.username()))
                .param("address", addressKey(counted.username(), counted.address()))
                .update());
    }

    /** A new password was handed out: the failures with the old one no longer count. */
    @EventListener
    void forget(PasswordReset reset) {
        jdbc.sql("delete from sign_in_throttle where key = :account or key like :addresses")
                .param("account", accountKey(reset.username()))
                .param("addresses", addressKey(reset.username(), "%"))
                .update();
    }

    /** Empty when a block runs: then nothing is counted. */
    private Optional<Count> count(String key, int limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into sign_in_throttle as t (key, failures, last_failure) values (:key, 1, :now)
                        on conflict (key) do update set
                            failures = case when t.last_failure < :forgotten then 1 else t.failures + 1 end,
                            last_failure = :now,
                            blocked_until = case when t.last_failure >= :forgotten and t.failures + 1 >= :limit
                                then cast(:now as timestamptz) + make_interval(secs =>
                                    least(:longest, :first * power(2, least(t.failures + 1 - :limit, 20)))) end
                        where t.blocked_until is null or t.blocked_until <= :now
                        returning blocked_until
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(limits.forgottenAfter())))
                .param("limit", limit)
                .param("first", (double) limits.firstBlock().toSeconds())
                .param("longest", (double) limits.longestBlock().toSeconds())
                .query((row, n) -> new Count(instant(row.getTimestamp("blocked_until"))))
                .optional();
    }

    private record Count(@Nullable Instant blockedUntil) {}

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private Instant blockedUntil(String username, String address) {
        return jdbc.sql("select max(blocked_until) from sign_in_throttle where key in (:account, :address)")
                .param("account", accountKey(username))
                .param("address", addressKey(username, address))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(clock.instant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static String accountKey(String username) {
        return Digests.sha256(username);
    }

    private static String addressKey(String username, String address) {
        return Digests.sha256(username) + "@" + address;
    }
}
