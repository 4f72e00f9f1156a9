package vn.congtam.period;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** An official asks for more time; human resources grant or refuse it. Nobody answers the own request. */
@Service
public class DeadlineRequests {

    private final JdbcClient jdbc;
    private final DeadlineExtensions extensions;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineRequests(JdbcClient jdbc, DeadlineExtensions extensions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.extensions = extensions;
        this.audit = audit;
        this.clock = clock;
    }

    private record Asked(DeadlineStep step, long personId, String reason) {}

    /**
     * Asks for the own person. While a request is open, asking again changes its reason.
     *
     * @throws Refused without a reason
     * @throws Conflict when the month is closed
     */
    @Transactional
    public void ask(PeriodSummary period, DeadlineStep step, long personId, String reason) {
        if (!period.isOpen()) {
            throw new Conflict("period.conflict.extension.closed");
        }
        if (reason.isBlank()) {
            throw new Refused("period.refused.extension.withoutReason");
        }
        TextLimit.PROSE.require(reason);
        long id = jdbc.sql("""
                        insert into deadline_request (period_id, step, person_id, reason, asked_at)
                        values (:period, :step, :person, :reason, :now)
                        on conflict (period_id, step, person_id) where status = 'OPEN' do update set reason = excluded.reason
                        returning id
                        """)
                .param("period", period.id())
                .param("step", step.name())
                .param("person", personId)
                .param("reason", reason.strip())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        audit.append(AuditEvent.of("deadline.extension-requested", "deadline_request", id)
                .in(period.agencyId(), period.month())
                .with(Map.of("step", step.name(), "reason", reason.strip())));
    }

    /** Grants the request: the deadline of the person is extended, with the reason of the request. */
    @Transactional
    public void grant(PeriodSummary period, long requestId, LocalDateTime until, CurrentOfficial by) {
        Asked asked = take(period, requestId, by);
        extensions.grant(period, asked.step(), ExtensionTarget.person(asked.personId()), until, asked.reason(), by);
        answer(period, requestId, "GRANTED", "", by);
    }

    /** @throws Refused without words for the official */
    @Transactional
    public void refuse(PeriodSummary period, long requestId, String answer, CurrentOfficial by) {
        take(period, requestId, by);
        if (answer.isBlank()) {
            throw new Refused("period.refused.extension.withoutAnswer");
        }
        TextLimit.PROSE.require(answer);
        answer(period, requestId, "REFUSED", answer.strip(), by);
    }

    private Asked take(PeriodSummary period, long requestId, CurrentOfficial by) {
        Asked asked = jdbc.sql("""
                        select step, person_id, reason, status from deadline_request
                        where id = :id and period_id = :period for update
                        """)
                .param("id", requestId)
                .param("period", period.id())
                .query((row, n) -> {
                    if (!"OPEN".equals(row.getString("status"))) {
                        throw new Conflict("period.conflict.extension.answered");
                    }
                    return new Asked(
                            DeadlineStep.valueOf(row.getString("step")),
                            row.getLong("person_id"),
                            row.getString("reason"));
                })
                .optional()
                .orElseThrow(NotFound::new);
        if (by.isPerson(asked.personId())) {
            throw new Refused("period.refused.extension.own");
        }
        return asked;
    }

    private void answer(PeriodSummary period, long requestId, String status, String answer, CurrentOfficial by) {
        jdbc.sql("""
                        update deadline_request set status = :status, answer = :answer, answered_at = :now, answered_by = :by
                        where id = :id
                        """)
                .param("status", status)
                .param("answer", answer)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("id", requestId)
                .update();
        audit.append(AuditEvent.of("deadline.request-answered", "deadline_request", requestId)
                .in(period.agencyId(), period.month())
                .with(Map.of("status", status, "answer", answer)));
    }
}
