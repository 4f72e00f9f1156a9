package vn.congtam.period;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
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
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Extends deadlines of an open month for one person or one unit, and takes that back. The database refuses a closed month. */
@Service
public class DeadlineExtensions {

    private static final int MOST_GRACE = 72;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Formats formats;
    private final Clock clock;

    DeadlineExtensions(JdbcClient jdbc, Deadlines deadlines, AuditTrail audit, Formats formats, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.audit = audit;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Extends a deadline.
     *
     * @param until in Hanoi time; later than the present deadline and not after the publication (of a plan: before self-assessment ends)
     * @throws Refused for another moment, without a reason, for the own person or for the unit of the own sheet
     * @throws Conflict when the month is closed
     */
    @Transactional
    public void grant(
            PeriodSummary period,
            DeadlineStep step,
            ExtensionTarget target,
            LocalDateTime until,
            String reason,
            CurrentOfficial by) {
        requireOpen(period);
        requireNotOwn(period, target, by);
        if (reason.isBlank()) {
            throw new Refused("period.refused.extension.withoutReason");
        }
        TextLimit.PROSE.require(reason);
        Instant due = VietnamTime.instant(until);
        requireMoment(period, step, target, due);
        long id = jdbc.sql("""
                        insert into deadline_extension (period_id, step, unit_id, person_id, due, reason, granted_by, granted_at)
                        values (:period, :step, :unit, :person, :due, :reason, :by, :now) returning id
                        """)
                .param("period", period.id())
                .param("step", step.name())
                .param("unit", target.unitId(), Types.BIGINT)
                .param("person", target.personId(), Types.BIGINT)
                .param("due", Timestamp.from(due))
                .param("reason", reason.strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        audit.append(AuditEvent.of("deadline.extended", "deadline_extension", id)
                .in(period.agencyId(), period.month())
                .with(Map.of(
                        "step", step.name(),
                        "unit", String.valueOf(target.unitId()),
                        "person", String.valueOf(target.personId()),
                        "due", until.toString(),
                        "reason", reason.strip())));
    }

    /** Takes an extension back; the deadlines that had moved with it return. Twice changes nothing. */
    @Transactional
    public void withdraw(PeriodSummary period, long extensionId, CurrentOfficial by) {
        requireOpen(period);
        boolean known = jdbc.sql("select exists (select from deadline_extension where id = ? and period_id = ?)")
                .params(extensionId, period.id())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
        int changed = jdbc.sql("""
                        update deadline_extension set withdrawn_at = :now, withdrawn_by = :by
                        where id = :id and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("id", extensionId)
                .update();
        if (changed == 1) {
            audit.append(AuditEvent.of("deadline.extension-withdrawn", "deadline_extension", extensionId)
                    .in(period.agencyId(), period.month()));
        }
    }

    /**
     * Sets the hours after each deadline of the month that do not count as late; the next month starts with them.
     *
     * @throws Refused outside 0 to {@value #MOST_GRACE}
     */
    @Transactional
    public void grace(PeriodSummary period, int hours) {
        requireOpen(period);
        if (hours < 0 || hours > MOST_GRACE) {
            throw new Refused("period.refused.grace", MOST_GRACE);
        }
        int changed =
                jdbc.sql("""
                        update period set grace_hours = :hours, version = version + 1 where id = :id and status = 'OPEN'
                        """).param("hours", hours).param("id", period.id()).update();
        if (changed == 0) {
            throw new Conflict("web.error.monthClosed");
        }
        audit.append(AuditEvent.of("period.grace-changed", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(Map.of("hours", hours)));
    }

    /** An extension of a unit reaches everybody in it, also who grants it. */
    private void requireNotOwn(PeriodSummary period, ExtensionTarget target, CurrentOfficial by) {
        if (by.isPerson(target.personId())) {
            throw new Refused("period.refused.extension.own");
        }
        if (target.unitId() != null && deadlines.isOfUnit(period, target.unitId(), by.personId())) {
            throw new Refused("period.refused.extension.ownUnit");
        }
    }

    private void requireMoment(PeriodSummary period, DeadlineStep step, ExtensionTarget target, Instant due) {
        Instant now = deadlines.due(period, step, target);
        if (!due.isAfter(now)) {
            throw new Refused("period.refused.extension.notLater", formats.timeAndDay(now));
        }
        if (!due.isAfter(clock.instant())) {
            throw new Refused("period.refused.extension.past", formats.timeAndDay(clock.instant()));
        }
        Instant last = step == DeadlineStep.PLAN ? period.selfDue() : period.publishDue();
        if (due.isAfter(last)) {
            String key = step == DeadlineStep.PLAN ? "afterSelf" : "afterPublication";
            throw new Refused("period.refused.extension." + key, formats.timeAndDay(last));
        }
    }

    private static void requireOpen(PeriodSummary period) {
        if (!period.isOpen()) {
            throw new Conflict("period.conflict.extension.closed");
        }
    }
}
