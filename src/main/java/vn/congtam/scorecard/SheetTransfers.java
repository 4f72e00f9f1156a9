package vn.congtam.scorecard;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.AgencyMoves;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.Refused;

/**
 * Moves people between agencies and settles whose sheet counts in the month of the move: the agency where most working days fall, the new
 * one when they are equal. The sheet of the other agency is not rated; what the official wrote on it goes along.
 */
@Service
public class SheetTransfers {

    private static final String RULE = "TRANSFERRED";

    /** Points follow only onto a sheet with the same lines. */
    private static final String TAKE_ALONG = """
            insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total, results_points,
                                    bonus_points, deducted, class_by_score, started_at, updated_at)
            select n.id, n.period_id, a.stage, a.author_id, a.lines, a.deductions, a.group_points, a.complete, a.total, a.results_points,
                   a.bonus_points, a.deducted, a.class_by_score, a.started_at, a.updated_at
            from assessment a join score_sheet o on o.id = a.sheet_id
            join score_sheet n on n.person_id = o.person_id and n.period_id = :period
            where o.id = :sheet and a.stage = 'SELF' and n.framework_version_id = o.framework_version_id and n.sheet_kind = o.sheet_kind
              and not exists (select 1 from assessment b where b.sheet_id = n.id and b.stage = 'SELF')
            """;

    private final AgencyMoves posts;
    private final SheetMoves moves;
    private final SheetOpening opening;
    private final SheetDesk desk;
    private final Periods periods;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SheetTransfers(
            AgencyMoves posts,
            SheetMoves moves,
            SheetOpening opening,
            SheetDesk desk,
            Periods periods,
            EntityManager entities,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.moves = moves;
        this.opening = opening;
        this.desk = desk;
        this.periods = periods;
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A move into another agency as it is written down.
     *
     * @param kind as the moves of an agency name it
     * @param words why the sheet of the old agency is not rated, in Vietnamese
     */
    public record Transfer(
            long personId, long fromAgency, String kind, AgencyMoves.Place place, String document, String words) {}

    /**
     * Ends the posts in the old agency, begins the new one, and settles the month of the move in both.
     *
     * @throws Refused when the day lies in a month that one of them has closed, or posts stand against it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AgencyMoves.Moved move(Transfer transfer, CurrentOfficial by) {
        AgencyMoves.Place place = transfer.place();
        moves.requireOpen(transfer.fromAgency(), place.firstDay());
        moves.requireOpen(place.agencyId(), place.firstDay());
        AgencyMoves.Moved moved = posts.move(transfer.personId(), transfer.fromAgency(), place);
        note(transfer, moved, by);
        YearMonth month = YearMonth.from(place.firstDay());
        long decides = jdbc.sql("select deciding_agency(:person, :month)")
                .param("person", transfer.personId())
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
        Optional<PeriodSummary> old = periods.find(transfer.fromAgency(), month);
        Optional<PeriodSummary> fresh = periods.find(place.agencyId(), month);
        Optional<Long> left =
                decides == place.agencyId() ? old.flatMap(period -> leave(period, transfer, by)) : Optional.empty();
        fresh.ifPresent(opening::addMissing);
        old.ifPresent(moves::settle);
        if (left.isPresent() && fresh.isPresent()) {
            jdbc.sql(TAKE_ALONG)
                    .param("period", fresh.get().id())
                    .param("sheet", left.get())
                    .update();
        }
        return moved;
    }

    /** The sheet of the old agency, not rated from now on; none when there is none that is still on its way. */
    private Optional<Long> leave(PeriodSummary period, Transfer transfer, CurrentOfficial by) {
        Optional<Long> sheet = jdbc.sql("""
                        select id from score_sheet
                        where period_id = :period and person_id = :person and status not in ('DECIDED', 'NOT_RATED')
                        """)
                .param("period", period.id())
                .param("person", transfer.personId())
                .query(Long.class)
                .optional();
        sheet.ifPresent(id -> {
            ScoreSheet taken = desk.take(id);
            SheetStatus before = taken.status();
            taken.notRated(RULE, transfer.words());
            desk.note(taken, SheetVerb.NOT_RATED, before, by, transfer.words());
            entities.flush();
        });
        return sheet;
    }

    private void note(Transfer transfer, AgencyMoves.Moved moved, CurrentOfficial by) {
        LocalDate first = transfer.place().firstDay();
        jdbc.sql("""
                        insert into personnel_move (agency_id, to_agency_id, person_id, kind, from_post_id, to_post_id, effective_on, document_no,
                                                    recorded_by, recorded_at)
                        values (:agency, :to, :person, :kind, :from, :post, :day, :document, :by, :now)
                        """)
                .param("agency", transfer.fromAgency())
                .param("to", transfer.place().agencyId())
                .param("person", transfer.personId())
                .param("kind", transfer.kind())
                .param("from", moved.fromPostId())
                .param("post", moved.toPostId())
                .param("day", first)
                .param("document", transfer.document())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("person.moved", "person", transfer.personId())
                .in(transfer.fromAgency())
                .with(Map.of(
                        "kind", transfer.kind(),
                        "to", transfer.place().agencyId(),
                        "from", first.toString(),
                        "document", transfer.document())));
    }
}
