package vn.congtam.exchange.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ExchangeProperties;

/** Deletes changes that every client has stored, and after a longest time those that somebody never fetched. */
@Component
class FeedRetention {

    private static final Logger log = LoggerFactory.getLogger(FeedRetention.class);

    private static final int AT_ONCE = 5_000;

    /** In one night; the rest goes in the next one. */
    private static final int MOST_TIMES = 400;

    private final JdbcClient jdbc;
    private final ExchangeProperties.Keep keep;
    private final Clock clock;

    FeedRetention(JdbcClient jdbc, ExchangeProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.keep = properties.keep();
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "exchange.changes.forget", lockAtLeastFor = "PT1M", lockAtMostFor = "PT2H")
    void everyNight() {
        int gone = forget();
        if (gone > 0) {
            log.info("Deleted {} changes from the feed", gone);
        }
    }

    /** @return how many were deleted */
    int forget() {
        int gone = 0;
        int last = AT_ONCE;
        for (int i = 0; i < MOST_TIMES && last == AT_ONCE; i++) {
            last = jdbc.sql("select forget_api_changes(:acknowledged, :any, :limit)")
                    .param("acknowledged", before(keep.changeDays()))
                    .param("any", before(keep.unfetchedChangeDays()))
                    .param("limit", AT_ONCE)
                    .query(Integer.class)
                    .single();
            gone += last;
        }
        return gone;
    }

    private Timestamp before(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }
}
