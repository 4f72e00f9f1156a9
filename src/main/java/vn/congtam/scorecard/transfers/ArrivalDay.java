package vn.congtam.scorecard.transfers;

import java.sql.Timestamp;
import java.time.Clock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.organization.AgencyMoves;
import vn.congtam.shared.VietnamTime;

/** People whose first day has come belong to their new agency: at once when it was accepted late, else overnight. */
@Component
class ArrivalDay {

    private final AgencyMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivalDay(AgencyMoves moves, JdbcClient jdbc, Clock clock) {
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Due(long id, long personId, long from, long to, String code) {}

    @Scheduled(cron = "0 4 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "scorecard.arrivals", lockAtLeastFor = "PT1M")
    @Transactional
    public void announce() {
        arrive();
    }

    /** In the transaction of the caller. */
    @Transactional
    public void arrive() {
        jdbc.sql("""
                        select id, person_id, from_agency_id, to_agency_id, to_code from agency_transfer
                        where status = 'ACCEPTED' and arrived_at is null and effective_on <= :today
                        order by effective_on, id for update skip locked
                        """)
                .param("today", VietnamTime.today(clock))
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getLong("from_agency_id"),
                        row.getLong("to_agency_id"),
                        row.getString("to_code")))
                .list()
                .forEach(this::arrive);
    }

    private void arrive(Due due) {
        moves.arrive(due.personId(), due.from(), due.to(), due.code());
        jdbc.sql("update agency_transfer set arrived_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", due.id())
                .update();
    }
}
