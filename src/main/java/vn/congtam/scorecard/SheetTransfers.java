package vn.congtam.scorecard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.AgencyMoves;
import vn.congtam.shared.Refused;

/**
 * Moves people between agencies and settles whose sheet counts in the month of the move: the agency where most working days fall, the new
 * one when they are equal, another one by the city with a reason. See {@link DecidingSheets} for what becomes of the sheets.
 */
@Service
public class SheetTransfers {

    private final AgencyMoves posts;
    private final SheetMoves moves;
    private final DecidingSheets deciding;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SheetTransfers(
            AgencyMoves posts,
            SheetMoves moves,
            DecidingSheets deciding,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.moves = moves;
        this.deciding = deciding;
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
     * Ends the posts in the old agency, begins the new one, and settles the month of the move, and those after it, in both.
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
        DecidingSheets.Words words = new DecidingSheets.Words(place.agencyId(), transfer.words());
        monthsFrom(place.firstDay(), transfer.personId())
                .forEach(month -> deciding.settle(transfer.personId(), month, words, by));
        return moved;
    }

    /** The month of the move, and later ones that were opened before it was written down. */
    private List<YearMonth> monthsFrom(LocalDate firstDay, long personId) {
        YearMonth month = YearMonth.from(firstDay);
        return jdbc.sql("""
                        select cast(:month as date) as month union select month from score_sheet where person_id = :person and month > :month
                        order by month
                        """)
                .param("month", month.atDay(1))
                .param("person", personId)
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list();
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
