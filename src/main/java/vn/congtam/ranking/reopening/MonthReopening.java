package vn.congtam.ranking.reopening;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.MonthReopened;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnameseText;

/** Asks for the reopening of a closed month and answers; who may is asked of {@link ReopeningPermissions}. */
@Service
public class MonthReopening {

    private final JdbcClient jdbc;
    private final Reopenings reopenings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthReopening(
            JdbcClient jdbc, Reopenings reopenings, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.reopenings = reopenings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param sheets that may be corrected; empty: the whole month
     * @return number of the request
     * @throws Refused without reason or document, or with a sheet of another month
     * @throws Conflict while the month is open, or when one is asked for or in force
     */
    @Transactional
    public long request(PeriodSummary period, Set<Long> sheets, String reason, String documentNo, CurrentOfficial me) {
        requireTexts(reason, documentNo);
        lockClosed(period.id());
        if (reopenings.known(period.id(), sheets) != sheets.size()) {
            throw new Refused("ranking.reopening.error.people");
        }
        try {
            long id = jdbc.sql("""
                            insert into reopening (period_id, closing_id, whole, reason, document_no, requested_by, requested_at)
                            select :period, (select id from closing where period_id = :period order by version desc limit 1), :whole, :reason,
                                   :document, :by, :now
                            returning id
                            """)
                    .param("period", period.id())
                    .param("whole", sheets.isEmpty())
                    .param("reason", VietnameseText.clean(reason))
                    .param("document", VietnameseText.clean(documentNo))
                    .param("by", me.accountId())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
            name(id, period.id(), sheets);
            note("period.reopeningRequested", period, id, Map.of("reason", reason, "document", documentNo));
            events.publishEvent(new ReopeningRequested(id, period.agencyId(), period.month()));
            return id;
        } catch (DuplicateKeyException running) {
            throw new Conflict("ranking.reopening.error.running");
        }
    }

    /**
     * Answers a request.
     *
     * @param version of the request that was read
     * @param answer required for a refusal
     * @throws Conflict when it was answered or withdrawn in between
     */
    @Transactional
    public void answer(
            PeriodSummary period, long id, int version, boolean approved, String answer, CurrentOfficial me) {
        TextLimit.PROSE.require(answer);
        if (!approved && answer.isBlank()) {
            throw new Refused("ranking.reopening.error.answer");
        }
        lockClosed(period.id());
        Reopening request = reopenings.find(period.id(), id).orElseThrow(NotFound::new);
        int changed = jdbc.sql("""
                        update reopening r set approved = :approved, answer = :answer, answered_by = :by, answered_at = :now,
                               published = (select status = 'PUBLISHED' from period where id = r.period_id), version = version + 1
                        where id = :id and version = :version and approved is null and ended_at is null
                        """)
                .param("approved", approved)
                .param("answer", VietnameseText.clean(answer))
                .param("by", me.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("ranking.reopening.error.answered");
        }
        note(approved ? "period.reopened" : "period.reopeningRefused", period, id, Map.of("answer", answer));
        events.publishEvent(
                new ReopeningAnswered(id, period.agencyId(), period.month(), request.requestedBy(), approved));
        if (approved) {
            open(period, id, me);
        }
    }

    /**
     * Takes a request back that nobody has answered.
     *
     * @throws Conflict when it was answered in between
     */
    @Transactional
    public void withdraw(PeriodSummary period, long id) {
        int changed = jdbc.sql("""
                        update reopening set ended_at = :now, version = version + 1
                        where id = :id and period_id = :period and approved is null and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("period", period.id())
                .update();
        if (changed == 0) {
            throw new Conflict("ranking.reopening.error.answered");
        }
        note("period.reopeningWithdrawn", period, id, Map.of());
    }

    /** Keeps what the named sheets said, then lets them be corrected. */
    private void open(PeriodSummary period, long id, CurrentOfficial me) {
        jdbc.sql("""
                        insert into archived_stage (closing_id, sheet_id, stage, author_id, acting_for_id, reason, remark, updated_at, lines, deductions,
                            conversion, group_points, ratio_done, ratio_assigned)
                        select r.closing_id, s.id, a.stage, a.author_id, a.acting_for_id, a.reason, a.remark, a.updated_at, a.lines, a.deductions, a.conversion,
                               a.group_points, s.ratio_done, s.ratio_assigned
                        from reopening r join reopening_sheet t on t.reopening_id = r.id join score_sheet s on s.id = t.sheet_id
                        join assessment a on a.sheet_id = s.id and a.complete
                        where r.id = :id
                        """).param("id", id).update();
        jdbc.sql("update period set reopening_id = :id, version = version + 1 where id = :period")
                .param("id", id)
                .param("period", period.id())
                .update();
        List<Long> people =
                jdbc.sql("""
                        update score_sheet s set reopened = true
                        where s.id in (select sheet_id from reopening_sheet where reopening_id = :id) returning s.person_id
                        """).param("id", id).query((row, n) -> row.getLong(1)).list();
        events.publishEvent(new MonthReopened(id, period.id(), period.agencyId(), period.month(), people, me));
    }

    private void name(long id, long periodId, Set<Long> sheets) {
        jdbc.sql("""
                        insert into reopening_sheet (reopening_id, sheet_id)
                        select :id, s.id from score_sheet s where s.period_id = :period and (:whole or s.id = any(:sheets))
                        """)
                .param("id", id)
                .param("period", periodId)
                .param("whole", sheets.isEmpty())
                .param("sheets", sheets.toArray(Long[]::new))
                .update();
    }

    private void requireTexts(String reason, String documentNo) {
        TextLimit.PROSE.require(reason);
        TextLimit.DOCUMENT.require(documentNo);
        if (reason.isBlank() || documentNo.isBlank()) {
            throw new Refused("ranking.reopening.error.texts");
        }
    }

    private void lockClosed(long periodId) {
        boolean open = jdbc.sql(
                        "select status = 'OPEN' or reopening_id is not null from period where id = :period for update")
                .param("period", periodId)
                .query(Boolean.class)
                .single();
        if (open) {
            throw new Conflict("ranking.reopening.error.open");
        }
    }

    private void note(String action, PeriodSummary period, long id, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "reopening", id)
                .in(period.agencyId(), period.month())
                .with(detail));
    }
}
