package vn.congtam.exchange.gate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.shared.VietnamTime;

/** Counts the calls of every day that is over, for good, and deletes single calls after the days that they are kept. */
@Component
class CallRetention {

    private static final Logger log = LoggerFactory.getLogger(CallRetention.class);

    /** Days that go in one night; the rest goes in the next one. */
    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ExchangeProperties.Keep keep;
    private final Clock clock;

    CallRetention(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditTrail audit,
            ExchangeProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.keep = properties.keep();
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "exchange.calls.forget", lockAtLeastFor = "PT1M", lockAtMostFor = "PT2H")
    void everyNight() {
        count();
        int gone = forget(keep.callDays());
        if (gone > 0) {
            log.info("Deleted {} recorded calls of other systems", gone);
        }
    }

    /** Counts every day before today that is not counted yet. */
    void count() {
        LocalDate today = VietnamTime.today(clock);
        LocalDate day = firstUncounted();
        while (day != null && day.isBefore(today)) {
            count(day);
            day = day.plusDays(1);
        }
    }

    private @Nullable LocalDate firstUncounted() {
        return jdbc.sql("""
                        select coalesce((select max(day) + 1 from api_call_total),
                                        (select (min(at) at time zone 'Asia/Ho_Chi_Minh')::date from api_call)) as day
                        """)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
    }

    private void count(LocalDate day) {
        jdbc.sql("select count_api_calls(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /**
     * Deletes calls that are older, day by day. What goes is in the event log: both happen or neither does.
     *
     * @return how many were deleted
     */
    int forget(int days) {
        LocalDate before = VietnamTime.today(clock).minusDays(days);
        int gone = 0;
        LocalDate day = firstFrom(LocalDate.EPOCH);
        for (int i = 0; i < MOST_DAYS && day != null && day.isBefore(before); i++) {
            gone += forget(day);
            day = firstFrom(day.plusDays(1));
        }
        return gone;
    }

    private @Nullable LocalDate firstFrom(LocalDate day) {
        return jdbc.sql("""
                        select (min(at) at time zone 'Asia/Ho_Chi_Minh')::date as day from api_call where at >= :from
                        """)
                .param("from", start(day))
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
    }

    private int forget(LocalDate day) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int rows = jdbc.sql("select forget_api_calls(:day)")
                    .param("day", day)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                audit.append(AuditEvent.of("api-call.forgotten", "api_call", null)
                        .with(Map.of("rows", rows, "day", day.toString())));
            }
            return rows;
        }));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(VietnamTime.instant(day.atStartOfDay()));
    }
}
