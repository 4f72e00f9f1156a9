package vn.congtam.exchange.feed;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives committed changes their numbers, in a transaction of its own under the lock of the feed. A change that commits later gets a higher
 * number however early it was written, so whoever has read up to a number has missed nothing below it.
 */
@Component
public class FeedNumbers {

    private static final int AT_ONCE = 50_000;

    private final JdbcClient jdbc;

    FeedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the last number given */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long number() {
        return jdbc.sql("select number_api_changes(:limit)")
                .param("limit", AT_ONCE)
                .query(Long.class)
                .single();
    }

    /** The feed of a new client begins here; what was there before is read from the lists. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(long clientId) {
        number();
        jdbc.sql("""
                        insert into api_reader (client_id, started_at_position, fetched_to, acknowledged_to)
                        select :id, f.last, f.last, f.last from api_feed f
                        """).param("id", clientId).update();
    }

    /** Keeps what the next reader has to number small. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "exchange.number-changes")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void numberRegularly() {
        number();
    }
}
