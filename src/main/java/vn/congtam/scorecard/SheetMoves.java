package vn.congtam.scorecard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.PostMoves;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.web.Formats;

/**
 * Moves people and settles which post decides on the sheet of the month: the one with most working days, the new one when
 * they are equal, another one by human resources with a reason. A level that has begun keeps its reviewer; a sheet that is
 * decided or not rated stays where it is; months that are closed are never touched.
 */
@Service
public class SheetMoves {

    private static final String HAND_OVER = """
            insert into hand_over (move_id, sheet_id, period_id, from_post_id, to_post_id, from_days, to_days, decides_post_id)
            select m.id, s.id, s.period_id, f.id, t.id, w.before, w.after, case when w.before > w.after then f.id else t.id end
            from personnel_move m join post f on f.id = m.from_post_id join post t on t.id = m.to_post_id
            join score_sheet s on s.period_id = :period and s.person_id = m.person_id and s.status not in ('DECIDED', 'NOT_RATED')
            cross join lateral (
                select working_days(greatest(cast(:first as date), f.valid_from), m.effective_on - 1) as before,
                       working_days(m.effective_on, least(cast(:last as date), coalesce(t.valid_to, 'infinity'))) as after) w
            where m.agency_id = :agency and m.to_agency_id is null and m.effective_on > :first and m.effective_on <= :last
              and not exists (select 1 from hand_over h where h.move_id = m.id)
            order by m.effective_on
            """;

    /** The last move of the month counts. Points that were begun keep their kind of sheet: other lines would not fit them. */
    private static final String APPLY = """
            update score_sheet s
            set post_id = t.id, unit_id = t.unit_id, unit_name = u.name, role = t.role, post_title = t.title, version = s.version + 1,
                sheet_kind = case when exists (select 1 from assessment a where a.sheet_id = s.id) then s.sheet_kind
                                  when t.role = 'MEMBER' then 'STAFF' else 'LEADER' end
            from hand_over h join post t on t.id = h.decides_post_id join unit u on u.id = t.unit_id
            where h.sheet_id = s.id and t.agency_id = s.agency_id and s.period_id = :period and s.post_id <> t.id and s.status not in ('DECIDED', 'NOT_RATED')
              and not exists (select 1 from hand_over o where o.sheet_id = s.id and o.id > h.id)
            """;

    private final PostMoves posts;
    private final Periods periods;
    private final TransferSlips transfers;
    private final ReviewerDerivation reviewers;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Formats formats;

    SheetMoves(
            PostMoves posts,
            Periods periods,
            TransferSlips transfers,
            ReviewerDerivation reviewers,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock,
            Formats formats) {
        this.posts = posts;
        this.periods = periods;
        this.transfers = transfers;
        this.reviewers = reviewers;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.formats = formats;
    }

    public enum Kind {
        TRANSFER,
        SECONDMENT,
        CHANGE_OF_POST,
        LEAVING
    }

    /**
     * A move as it is written down.
     *
     * @param post null for somebody who leaves
     * @param firstDay first day in the new post, or without one
     */
    public record Move(Kind kind, PostMoves.@Nullable NewPost post, LocalDate firstDay, String document) {}

    /**
     * Ends the old post, begins the new one, and opens the hand-over of an open month.
     *
     * @throws Refused when the day lies in a closed month, or posts stand against it
     */
    @Transactional
    public void record(long agencyId, long personId, Move move, CurrentOfficial by) {
        requireOpen(agencyId, move.firstDay());
        PostMoves.Moved moved = posts.move(agencyId, personId, move.post(), move.firstDay());
        jdbc.sql("""
                        insert into personnel_move (agency_id, person_id, kind, from_post_id, to_post_id, effective_on, document_no,
                                                    recorded_by, recorded_at)
                        values (:agency, :person, :kind, :from, :to, :day, :document, :by, :now)
                        """)
                .param("agency", agencyId)
                .param("person", personId)
                .param("kind", move.kind().name())
                .param("from", moved.fromPostId())
                .param("to", moved.toPostId(), java.sql.Types.BIGINT)
                .param("day", move.firstDay())
                .param("document", move.document().strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("person.moved", "person", personId)
                .in(agencyId)
                .with(Map.of(
                        "kind", move.kind().name(),
                        "from", move.firstDay().toString(),
                        "document", move.document().strip())));
        periods.find(agencyId, YearMonth.from(move.firstDay()))
                .filter(PeriodSummary::isOpen)
                .ifPresent(this::settle);
    }

    /** Opens the hand-overs that are missing in an open month, also of moves that were written down before it was opened. */
    @Transactional
    public void settle(PeriodSummary period) {
        int opened = jdbc.sql(HAND_OVER)
                .param("period", period.id())
                .param("agency", period.agencyId())
                .param("first", period.month().atDay(1))
                .param("last", period.month().atEndOfMonth())
                .update();
        if (opened > 0) {
            apply(period);
        }
        transfers.open(period);
    }

    /**
     * Lets the other post decide, or the one with most days again.
     *
     * @param period that the hand-over belongs to, as the caller found it
     * @throws Refused without a reason
     * @throws Conflict when the sheet is decided already
     */
    @Transactional
    public void override(long handOverId, PeriodSummary period, boolean oldPost, String reason, CurrentOfficial by) {
        if (reason.isBlank()) {
            throw new Refused("scorecard.moves.refused.reason");
        }
        TextLimit.PROSE.require(reason);
        int changed = jdbc.sql("""
                        update hand_over h set decides_post_id = case when :old then h.from_post_id else h.to_post_id end,
                               override_reason = :reason, overridden_by = :by, overridden_at = :now
                        from score_sheet s
                        where h.id = :id and h.period_id = :period and s.id = h.sheet_id and s.status not in ('DECIDED', 'NOT_RATED')
                        """)
                .param("old", oldPost)
                .param("reason", reason.strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", handOverId)
                .param("period", period.id())
                .update();
        if (changed == 0) {
            throw new Conflict("scorecard.moves.conflict.decided");
        }
        apply(period);
        audit.append(AuditEvent.of("hand-over.overridden", "hand_over", handOverId)
                .in(period.agencyId(), period.month())
                .with(Map.of("oldPost", oldPost, "reason", reason.strip())));
    }

    private void apply(PeriodSummary period) {
        jdbc.sql(APPLY).param("period", period.id()).update();
        reviewers.derive(period.id(), period.agencyId(), period.month());
    }

    /** What is closed was scored with the posts of its time: refuses a day in a month that is closed, or before one. */
    void requireOpen(long agencyId, LocalDate firstDay) {
        periods.of(agencyId).stream()
                .filter(period -> !period.isOpen() && !period.month().isBefore(YearMonth.from(firstDay)))
                .findFirst()
                .ifPresent(period -> {
                    throw new Refused("scorecard.moves.refused.closed", formats.month(period.month()));
                });
    }
}
