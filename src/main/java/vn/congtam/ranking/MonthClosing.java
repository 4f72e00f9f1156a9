package vn.congtam.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/**
 * Closes a month in one transaction under the lock of the month, as a set: however many people, the same few statements for each
 * framework that people of the month are scored with.
 * Publishing is an act of its own; only a published month that was reopened shows its new version at once.
 */
@Service
public class MonthClosing {

    private final JdbcClient jdbc;
    private final RankedMonths months;
    private final ClosingChecks checks;
    private final Closings closings;
    private final ClosingRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthClosing(
            JdbcClient jdbc,
            RankedMonths months,
            ClosingChecks checks,
            Closings closings,
            ClosingRows rows,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.checks = checks;
        this.closings = closings;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes results, closing record and audit digest and closes the month.
     *
     * @param expectedHash of the preview that was confirmed; null to close whatever is there
     * @param accountId who closes, null for the system
     * @throws Conflict if the month is closed or no longer what the preview showed
     * @throws Refused if somebody is missing or a tie is not settled
     */
    @Transactional
    public ClosingRecord close(long periodId, @Nullable String expectedHash, @Nullable Long accountId) {
        RankedMonth month = months.lock(periodId);
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
        List<RankedMonth> parts = months.parts(month);
        long closing = rows.next();
        checks.requireAll(month, rows.write(parts, closing));
        List<Tally> tallies =
                parts.stream().map(part -> Tally.stored(jdbc, part, closing)).toList();
        Tally tally = Tally.together(tallies);
        if (expectedHash != null && !expectedHash.equals(tally.resultHash())) {
            throw new Conflict("ranking.error.changed");
        }
        String digest = audit.appendNow(AuditEvent.of(
                        month.replacesPublished() ? "period.reissued" : "period.closed", "period", periodId)
                .in(month.agencyId(), month.month())
                .with(Map.of("people", tally.people(), "rated", tally.rated(), "resultHash", tally.resultHash())));
        rows.record(month, parts, closing, tallies, digest, accountId);
        if (month.reopened()) {
            endReopening(periodId);
        }
        jdbc.sql("""
                        update period set status = case status when 'OPEN' then 'CLOSED' else status end, closed_at = :at, closed_by = :by,
                               reopening_id = null, version = version + 1 where id = :period
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId)
                .param("period", periodId)
                .update();
        events.publishEvent(new MonthClosed(periodId, month.agencyId(), month.month(), closing, month.nextVersion()));
        return closings.of(periodId).orElseThrow();
    }

    /** The corrected sheets are closed again with the month. */
    private void endReopening(long periodId) {
        jdbc.sql("update score_sheet set reopened = false where period_id = :period and reopened")
                .param("period", periodId)
                .update();
        jdbc.sql(
                        "update reopening set ended_at = :at, version = version + 1 where id = (select reopening_id from period where id = :period)")
                .param("at", Timestamp.from(clock.instant()))
                .param("period", periodId)
                .update();
    }

    /**
     * Makes the results of a closed month visible.
     *
     * @param audience of the class list
     * @throws Conflict if the month is open or already published
     */
    @Transactional
    public void publish(long periodId, Audience audience, @Nullable Long accountId) {
        RankedMonth month = months.lock(periodId);
        if (month.isOpen() || month.isPublished()) {
            throw new Conflict(month.isOpen() ? "ranking.error.notClosed" : "ranking.error.published");
        }
        jdbc.sql("""
                        update period set status = 'PUBLISHED', published_at = :at, published_by = :by, audience = :audience,
                               version = version + 1 where id = :period
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId)
                .param("audience", audience.name())
                .param("period", periodId)
                .update();
        audit.append(AuditEvent.of("period.published", "period", periodId)
                .in(month.agencyId(), month.month())
                .with(Map.of("audience", audience.name())));
    }
}
