package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.PostsChanged;
import vn.congtam.shared.VietnamTime;

/**
 * Keeps the reviewers and deciders of an open month in step with posts. A level that has begun keeps its reviewer as long as
 * that person leads anybody; who has left is followed by whoever holds the post now, so that no sheet waits for somebody who
 * cannot act. Points that the one before had given stay with the sheet, under that name until the next one saves.
 */
@Component
class ReviewerDerivation {

    /**
     * The chain of the month; when one of its people leads nobody any more, that of today. A second level that nobody has
     * begun follows posts. A level that nobody can take falls away, and the sheet goes on to the next one; it is listed among the
     * sheets that are stuck. Whom human resources has named stays as long as that person leads anybody.
     */
    private static final String DERIVE = """
            with leaders as (
                select distinct person_id from post
                where agency_id = :agency and role <> 'MEMBER' and :today between valid_from and coalesce(valid_to, 'infinity')
            ), chained as (
                select s.*, c.reviewer1_id as c1, c.reviewer2_id as c2, c.decider_id as decider,
                       s.reviewer1_id is not null and s.reviewer1_id not in (select person_id from leaders) as gone1,
                       s.reviewer2_id is not null and s.reviewer2_id not in (select person_id from leaders) as gone2,
                       exists (select 1 from assessment a where a.sheet_id = s.id and a.stage = 'REVIEW2') as begun2,
                       exists (select 1 from sheet_reroute x where x.sheet_id = s.id and x.named
                               and x.to_id in (s.reviewer1_id, s.reviewer2_id) and x.to_id in (select person_id from leaders)) as pinned
                from score_sheet s
                cross join lateral chain_of_review(s.agency_id, s.person_id, s.unit_id, s.role, s.duty_group, :day) m
                cross join lateral chain_of_review(s.agency_id, s.person_id, s.unit_id, s.role, s.duty_group,
                    case when (m.reviewer1_id is null or m.reviewer1_id in (select person_id from leaders))
                          and (m.reviewer2_id is null or m.reviewer2_id in (select person_id from leaders))
                          and (m.decider_id is null or m.decider_id in (select person_id from leaders))
                         then cast(:day as date) else cast(:today as date) end) c
                where s.period_id = :period and s.status not in ('DECIDED', 'NOT_RATED')
            ), first as (
                select *, case when not pinned and (status in ('DRAFT', 'RETURNED', 'SUBMITTED')
                                                    or status = 'IN_REVIEW' and review_level = 0 and gone1)
                               then c1 else reviewer1_id end as r1
                from chained
            ), fresh as (
                select *, case when pinned then reviewer2_id
                               when status in ('DRAFT', 'RETURNED', 'SUBMITTED') or status = 'IN_REVIEW' and review_level = 0 and gone1
                               then c2
                               when status <> 'IN_REVIEW' or reviewer2_id is null or begun2 and not gone2 then reviewer2_id
                               else coalesce(nullif(c2, r1), nullif(c1, r1), case when not gone2 then reviewer2_id end) end as r2
                from first
            )
            update score_sheet s
            set reviewer1_id = f.r1, reviewer2_id = f.r2, decider_id = f.decider, version = s.version + 1,
                status = case when s.status <> 'IN_REVIEW' then s.status
                              when f.r1 is null then case when s.submitted_at is null then 'DRAFT' else 'SUBMITTED' end
                              when s.review_level = 1 and f.r2 is null then 'REVIEWED' else s.status end
            from fresh f
            where f.id = s.id
              and (s.reviewer1_id, s.reviewer2_id, s.decider_id) is distinct from (f.r1, f.r2, f.decider)
            returning s.id, f.reviewer1_id as from1, f.reviewer2_id as from2, f.decider_id as from_decider,
                      s.reviewer1_id as to1, s.reviewer2_id as to2, s.decider_id as to_decider
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewerDerivation(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Derives the reviewers of open months anew; a month that is being closed is waited for and then left alone. */
    @EventListener
    @Transactional
    void on(PostsChanged changed) {
        record Open(long id, YearMonth month) {}
        jdbc.sql("select id, month from period where agency_id = :agency and status = 'OPEN' order by id for share")
                .param("agency", changed.agencyId())
                .query((row, n) -> new Open(
                        row.getLong("id"), YearMonth.from(row.getDate("month").toLocalDate())))
                .list()
                .forEach(period -> derive(period.id(), changed.agencyId(), period.month()));
    }

    /** A sheet that came back to a level whose reviewer has left meanwhile goes to whoever holds the post now. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(SheetSentBack back) {
        jdbc.sql("select id from period where id = :period and status = 'OPEN' for share")
                .param("period", back.periodId())
                .query(Long.class)
                .optional()
                .ifPresent(period -> derive(period, back.agencyId(), back.month()));
    }

    /** Derives the reviewers of a month that the caller holds open; who follows whom is put on record. */
    void derive(long periodId, long agencyId, YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        LocalDate first = month.atDay(1);
        List<Map<String, Object>> changes = jdbc.sql(DERIVE)
                .param("period", periodId)
                .param("agency", agencyId)
                .param("day", referenceDay(month))
                .param("today", today.isBefore(first) ? first : today)
                .query((row, n) -> change(row))
                .list();
        if (!changes.isEmpty()) {
            audit.append(AuditEvent.of("sheets.reviewers-changed", "period", periodId)
                    .in(agencyId, month)
                    .with(Map.of("changes", changes)));
        }
    }

    /** Today within the month, else the nearest end of the month. */
    LocalDate referenceDay(YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
    }

    /** The people of one sheet before and after; what stayed as it was is left out. */
    private static Map<String, Object> change(ResultSet row) throws SQLException {
        Map<String, Object> change = new HashMap<>();
        change.put("sheet", row.getLong("id"));
        for (String[] place : new String[][] {
            {"reviewer1", "from1", "to1"}, {"reviewer2", "from2", "to2"}, {"decider", "from_decider", "to_decider"}
        }) {
            long before = row.getLong(place[1]);
            long after = row.getLong(place[2]);
            if (before != after) {
                change.put(place[0], List.of(before, after));
            }
        }
        return change;
    }
}
