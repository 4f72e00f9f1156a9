package vn.congtam.period;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Opens months and moves their deadlines. Sheets are opened by whoever owns them, in the same transaction. */
@Service
public class PeriodBook {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Frameworks frameworks;
    private final WorkingDays workingDays;
    private final AuditTrail audit;
    private final Clock clock;

    PeriodBook(
            JdbcClient jdbc,
            Periods periods,
            Frameworks frameworks,
            WorkingDays workingDays,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.frameworks = frameworks;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a month with the framework that applies to it in the agency. A month that is open already stays as it is; of two concurrent
     * openings one wins and both get the same month.
     *
     * @param account who opens it, null for the demonstration city
     * @throws Refused when the dates are out of order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PeriodSummary open(long agencyId, YearMonth month, PeriodDates dates, @Nullable Long account) {
        requireOrder(dates);
        hold(agencyId);
        Optional<Long> created = jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, grace_hours, opened_at, opened_by)
                        values (:agency, :month, :framework, :plan, :self, :review, :decision, :publish, :days,
                                coalesce((select last.grace_hours from period last where last.agency_id = :agency
                                          order by last.month desc limit 1), 0), :now, :by)
                        on conflict (agency_id, month) do nothing
                        returning id
                        """)
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .param("framework", frameworks.validFor(agencyId, month).id())
                .params(columns(dates))
                .param("days", workingDays.of(month))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", account, java.sql.Types.BIGINT)
                .query(Long.class)
                .optional();
        created.ifPresent(id -> audit.append(
                AuditEvent.of("period.opened", "period", id).in(agencyId, month).with(detail(dates))));
        return periods.find(agencyId, month).orElseThrow();
    }

    /**
     * Moves the deadlines of an open month.
     *
     * @param version of the month that the change was made on
     * @throws Conflict when the month is closed or was changed in between
     */
    @Transactional
    public void changeDates(PeriodSummary period, PeriodDates dates, int version) {
        requireOrder(dates);
        int changed = jdbc.sql("""
                        update period set plan_due = :plan, self_due = :self, review_due = :review, decision_due = :decision,
                                          publish_due = :publish, version = version + 1
                        where id = :id and status = 'OPEN' and version = :version
                        """)
                .params(columns(dates))
                .param("id", period.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("period.conflict.changed");
        }
        audit.append(AuditEvent.of("period.dates-changed", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(detail(dates)));
    }

    /** Number to send back with {@link #changeDates}. */
    public int version(long periodId) {
        return jdbc.sql("select version from period where id = :id")
                .param("id", periodId)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever chooses a framework for a month, or the agency that decides in it, waits until it is opened and its people are added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long agencyId) {
        jdbc.sql("select id from agency where id = :agency for no key update")
                .param("agency", agencyId)
                .query(Long.class)
                .optional();
    }

    private static void requireOrder(PeriodDates dates) {
        if (!dates.inOrder()) {
            throw new Refused("period.refused.order");
        }
    }

    private static Map<String, Object> columns(PeriodDates dates) {
        return Map.of(
                "plan", moment(dates.plan()),
                "self", moment(dates.self()),
                "review", moment(dates.review()),
                "decision", moment(dates.decision()),
                "publish", moment(dates.publish()));
    }

    private static Timestamp moment(LocalDateTime local) {
        return Timestamp.from(VietnamTime.instant(local));
    }

    private static Map<String, Object> detail(PeriodDates dates) {
        return Map.of(
                "plan", dates.plan().toString(),
                "self", dates.self().toString(),
                "review", dates.review().toString(),
                "decision", dates.decision().toString(),
                "publish", dates.publish().toString());
    }
}
