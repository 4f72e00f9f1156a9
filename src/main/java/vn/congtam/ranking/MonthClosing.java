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
    private final Circles circles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthClosing(
            JdbcClient jdbc,
            RankedMonths months,
            ClosingChecks checks,
            Closings closings,
            Circles circles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.checks = checks;
        this.closings = closings;
        this.circles = circles;
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
        long closing = writeResults(parts);
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
        int places = 0;
        for (int at = 0; at < parts.size(); at++) {
            places += parts.get(at).places(tallies.get(at));
        }
        record(month, closing, tally, places, digest, accountId);
        for (int at = 0; at < parts.size(); at++) {
            recordPart(parts.get(at), closing, tallies.get(at));
            circles.record(parts.get(at), closing);
        }
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

    /** One result per sheet of the month, no fewer: whoever is missing stops the run. */
    private long writeResults(List<RankedMonth> parts) {
        long closing = jdbc.sql("select nextval(pg_get_serial_sequence('closing', 'id'))")
                .query(Long.class)
                .single();
        int written = parts.stream().mapToInt(part -> writePart(part, closing)).sum();
        checks.requireAll(parts.getFirst(), written);
        return closing;
    }

    private int writePart(RankedMonth part, long closing) {
        return jdbc.sql("with " + part.sql() + """

                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class_cap, class_cap_reason, class,
                            moved_by_quota, quota_line, tie_settled_by, not_rated_reason, rank_agency, rank_unit, rank_duty_group)
                        select :newClosing, :period, sheet_id, person_id, :agency, :month, unit_id, duty_group, :framework, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class_cap, class_cap_reason, class,
                            moved_by_quota, quota_line, tie_settled_by, not_rated_reason, rank_agency, rank_unit, rank_duty_group
                        from ranked where outcome <> 'UNRESOLVED'
                        """)
                .params(part.parameters())
                .param("newClosing", closing)
                .update();
    }

    private void record(
            RankedMonth month, long closing, Tally tally, int places, String digest, @Nullable Long accountId) {
        jdbc.sql("""
                        insert into closing (id, period_id, version, closed_at, closed_by, people, rated, counted, quota_percent, quota_limit, top_by_score,
                            top_after_quota, moved, result_hash, audit_digest)
                        overriding system value
                        values (:id, :period, :version, :at, :by, :people, :rated, :counted, :percent, :places, :topByScore, :topAfterQuota, :moved, :hash, :digest)
                        """)
                .param("id", closing)
                .param("period", month.periodId())
                .param("version", month.nextVersion())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId)
                .param("people", tally.people())
                .param("rated", tally.rated())
                .param("counted", tally.counted())
                .param("percent", month.percent())
                .param("places", places)
                .param("topByScore", tally.topByScore())
                .param("topAfterQuota", tally.topAfterQuota())
                .param("moved", tally.moved())
                .param("hash", tally.resultHash())
                .param("digest", digest)
                .update();
    }

    private void recordPart(RankedMonth part, long closing, Tally tally) {
        jdbc.sql("""
                        insert into closing_part (closing_id, period_id, framework_version_id, people, rated, counted, quota_percent, quota_limit,
                            top_by_score, top_after_quota, moved, result_hash)
                        values (:closing, :period, :framework, :people, :rated, :counted, :percent, :places, :topByScore, :topAfterQuota, :moved, :hash)
                        """)
                .param("closing", closing)
                .param("period", part.periodId())
                .param("framework", part.frameworkId())
                .param("people", tally.people())
                .param("rated", tally.rated())
                .param("counted", tally.counted())
                .param("percent", part.percent())
                .param("places", part.places(tally))
                .param("topByScore", tally.topByScore())
                .param("topAfterQuota", tally.topAfterQuota())
                .param("moved", tally.moved())
                .param("hash", tally.resultHash())
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
