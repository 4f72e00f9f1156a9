package vn.congtam.scorecard.transfers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.organization.AgencyMoves;
import vn.congtam.shared.VietnamTime;

/** People whose first day has come belong to their new agency: at once when it was accepted late, else overnight, each by themselves. */
@Component
class ArrivalDay {

    private static final Logger log = LoggerFactory.getLogger(ArrivalDay.class);

    /** Cause that human resources can do something about themselves; the others name what went wrong. */
    private static final String CODE_TAKEN = "CODE";

    private static final String DUE = """
            select id, person_id, from_agency_id, to_agency_id, to_code from agency_transfer
            where status = 'ACCEPTED' and arrived_at is null and effective_on <= :today
            """;

    private final AgencyMoves moves;
    private final TransactionTemplate ownTransaction;
    private final Transfers transfers;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivalDay(
            AgencyMoves moves,
            PlatformTransactionManager transactions,
            Transfers transfers,
            JdbcClient jdbc,
            Clock clock) {
        this.moves = moves;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transfers = transfers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Due(long id, long personId, long from, long to, String code) {}

    /** One that fails keeps nobody else from arriving; human resources are told, and it is tried again the next night. */
    @Scheduled(cron = "0 4 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "scorecard.arrivals", lockAtLeastFor = "PT1M")
    public void announce() {
        Set<Long> waiting = new HashSet<>();
        for (Due due : due("order by effective_on, id", Map.of())) {
            if (!waiting.contains(due.personId()) && !arrivesAlone(due)) {
                waiting.add(due.personId());
            }
        }
    }

    /** A person whose transfer was accepted late arrives in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrive(long personId) {
        due("and person_id = :person order by effective_on, id for update", Map.of("person", personId))
                .forEach(this::arrive);
    }

    private List<Due> due(String more, Map<String, Object> parameters) {
        return jdbc.sql(DUE + more)
                .param("today", VietnamTime.today(clock))
                .params(parameters)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getLong("from_agency_id"),
                        row.getLong("to_agency_id"),
                        row.getString("to_code")))
                .list();
    }

    /** False also while somebody else works on the transfer. */
    private boolean arrivesAlone(Due due) {
        try {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> {
                List<Due> taken = due("and id = :id for update skip locked", Map.of("id", due.id()));
                taken.forEach(this::arrive);
                return !taken.isEmpty();
            }));
        } catch (RuntimeException failed) {
            log.error("Person {} could not arrive after transfer {}", due.personId(), due.id(), failed);
            boolean taken = failed instanceof DuplicateKeyException;
            transfers.stuck(
                    due.id(), due.to(), taken ? CODE_TAKEN : failed.getClass().getSimpleName());
            return false;
        }
    }

    private void arrive(Due due) {
        moves.arrive(due.personId(), due.from(), due.to(), due.code());
        jdbc.sql("update agency_transfer set arrived_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", due.id())
                .update();
    }
}
