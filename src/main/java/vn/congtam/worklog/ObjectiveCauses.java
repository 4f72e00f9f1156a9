package vn.congtam.worklog;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/**
 * Objective causes of failed reviews and delays: the official claims, whoever rates the work confirms or refuses; a confirmed one
 * cancels what it stands for. Permissions were asked before.
 */
@Service
class ObjectiveCauses {

    private final TaskRepository tasks;
    private final MonthGuard months;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectiveCauses(TaskRepository tasks, MonthGuard months, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.months = months;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<CauseLine> of(long taskId) {
        return jdbc.sql("""
                        select c.*, coalesce(a.display_name, '') as decider from objective_cause c
                        left join account a on a.id = c.decided_account where task_id = :task order by c.id desc
                        """)
                .param("task", taskId)
                .query((row, n) -> new CauseLine(
                        row.getLong("id"),
                        CauseKind.valueOf(row.getString("kind")),
                        row.getInt("times"),
                        row.getString("note"),
                        CauseState.valueOf(row.getString("state")),
                        row.getTimestamp("claimed_at").toInstant(),
                        row.getString("decider"),
                        row.getString("decision_note")))
                .list();
    }

    /**
     * Claims a cause for all that is open of its kind.
     *
     * @throws Refused when there is nothing to excuse
     * @throws Conflict when a claim of the kind waits already
     */
    @Transactional
    void claim(long taskId, CauseKind kind, String note, CurrentOfficial me) {
        Task task = writable(taskId);
        int times = task.claimable(kind, VietnamTime.today(clock));
        try {
            jdbc.sql("""
                            insert into objective_cause (task_id, agency_id, month, kind, times, note, claimed_by, claimed_at)
                            values (:task, :agency, :month, :kind, :times, :note, :person, :at)
                            """)
                    .param("task", taskId)
                    .param("agency", task.agencyId())
                    .param("month", task.month().atDay(1))
                    .param("kind", kind.name())
                    .param("times", times)
                    .param("note", note)
                    .param("person", task.personId())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException waiting) {
            throw new Conflict("worklog.refused.causeWaits");
        }
        record("task.causeClaimed", task, Map.of("kind", kind, "times", times, "by", me.username()));
    }

    /**
     * Confirms or refuses a claim.
     *
     * @throws NotFound when the task has no such claim
     * @throws Conflict when it was decided before
     */
    @Transactional
    void decide(long taskId, long causeId, CauseState decision, String note, CurrentOfficial me) {
        Task task = writable(taskId);
        CauseLine cause = of(taskId).stream()
                .filter(line -> line.id() == causeId)
                .findFirst()
                .orElseThrow(NotFound::new);
        int decided = jdbc.sql("""
                        update objective_cause set state = :state, decided_by = :person, decided_account = :account,
                            decided_at = :at, decision_note = :note
                        where id = :id and state = 'CLAIMED'
                        """)
                .param("state", decision.name())
                .param("person", me.personId(), Types.BIGINT)
                .param("account", me.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .param("note", note)
                .param("id", causeId)
                .update();
        if (decided == 0) {
            throw new Conflict("worklog.refused.causeDecided");
        }
        if (decision == CauseState.CONFIRMED) {
            task.excuse(cause.kind(), cause.times());
        }
        record("task.causeDecided", task, Map.of("kind", cause.kind(), "decision", decision, "by", me.username()));
    }

    private Task writable(long id) {
        Task task = tasks.findByIdInOrderById(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        months.requireWritable(task.agencyId(), task.month());
        return task;
    }

    private void record(String action, Task task, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "task", task.id())
                .in(task.agencyId(), task.month())
                .with(detail));
    }
}
