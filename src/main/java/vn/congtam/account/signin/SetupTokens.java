package vn.congtam.account.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.credential.Digests;

/**
 * The one-time token of an installation without accounts: printed in the log at start, kept as a digest. Two nodes that start
 * at once agree on one token; a start long after makes a new one, for the old log may be lost.
 */
@Component
public class SetupTokens {

    static final Duration SAME_START = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SetupTokens.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean accountsExist = new AtomicBoolean();

    SetupTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True while no account exists. Accounts never go away, so the answer is asked for only until the first one. */
    boolean isOpen() {
        if (!accountsExist.get()
                && jdbc.sql("select exists (select 1 from account)")
                        .query(Boolean.class)
                        .single()) {
            accountsExist.set(true);
        }
        return !accountsExist.get();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!isOpen()) {
            return;
        }
        String token = issue();
        if (token == null) {
            log.warn("No account exists yet. The one-time setup token was printed by another node a moment ago.");
        } else {
            log.warn("No account exists yet. Open /setup and use this one-time setup token: {}", token);
        }
    }

    /** A new token, or null when another node issued one a moment ago. */
    @org.jspecify.annotations.Nullable String issue() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int written = jdbc.sql("""
                        insert into setup_token as t (token_hash, created_at) values (:hash, :now)
                        on conflict (only_one) do update set token_hash = excluded.token_hash, created_at = excluded.created_at
                        where t.created_at < :before
                        """)
                .param("hash", Digests.sha256(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(clock.instant().minus(SAME_START)))
                .update();
        return written == 1 ? token : null;
    }

    /** Destroys the token; false when it is not the right one. Of two who use it at once one wins. */
    @Transactional
    public boolean use(String token) {
        return jdbc.sql("delete from setup_token where token_hash = ?")
                        .param(Digests.sha256(token.strip()))
                        .update()
                == 1;
    }
}
