package vn.congtam.exchange.gate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts within fixed windows of a minute, in one row for each key: many calls at the same moment, on whatever node, are counted one
 * after the other. A node whose clock lags counts into the newer window.
 */
@Component
class CallWindows {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    CallWindows(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param calls in the window that ends at {@code until}, this one included */
    record Count(int calls, Instant until) {

        /** Whole seconds to wait, at least one. */
        long retryAfter(Instant now) {
            return Math.max(1, (Duration.between(now, until).toMillis() + 999) / 1000);
        }
    }

    Count count(String key) {
        Count counted = ownTransaction.execute(status -> jdbc.sql("""
                        insert into api_window as w (key, window_start, calls) values (:key, :start, 1)
                        on conflict (key) do update set
                            window_start = greatest(w.window_start, excluded.window_start),
                            calls = case when w.window_start < excluded.window_start then 1 else w.calls + 1 end
                        returning calls, window_start
                        """)
                .param("key", key)
                .param("start", Timestamp.from(start()))
                .query((row, n) -> new Count(row.getInt("calls"), end(row.getTimestamp("window_start"))))
                .single());
        if (counted == null) {
            throw new IllegalStateException("nothing was counted for " + key);
        }
        return counted;
    }

    /** The running window, without counting; empty when nothing was counted in it. */
    Optional<Count> look(String key) {
        return jdbc.sql("select calls, window_start from api_window where key = :key and window_start >= :start")
                .param("key", key)
                .param("start", Timestamp.from(start()))
                .query((row, n) -> new Count(row.getInt("calls"), end(row.getTimestamp("window_start"))))
                .optional();
    }

    Instant now() {
        return clock.instant();
    }

    /** Windows of yesterday count nothing any more; without this, every address that ever tried would stay. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        jdbc.sql("delete from api_window where window_start < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private Instant start() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant end(Timestamp start) {
        return start.toInstant().plus(WINDOW);
    }
}
