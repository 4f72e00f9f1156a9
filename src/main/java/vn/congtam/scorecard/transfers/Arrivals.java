package vn.congtam.scorecard.transfers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.AgencyMoves;
import vn.congtam.scorecard.SheetTransfers;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/**
 * Accepts who was released and takes back who was seconded: posts and sheets of both agencies follow in one act. The person belongs to the
 * agency from the first day there on, see {@link ArrivalDay}.
 */
@Service
class Arrivals {

    /** Reasons are kept in the language of the documents. */
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final SheetTransfers sheets;
    private final AgencyMoves moves;
    private final ArrivalDay day;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Formats formats;
    private final Clock clock;

    Arrivals(
            SheetTransfers sheets,
            AgencyMoves moves,
            ArrivalDay day,
            MessageSource messages,
            JdbcClient jdbc,
            AuditTrail audit,
            Formats formats,
            Clock clock) {
        this.sheets = sheets;
        this.moves = moves;
        this.day = day;
        this.messages = messages;
        this.jdbc = jdbc;
        this.audit = audit;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Accepts a released person and sets the post.
     *
     * @throws Refused when the code is taken, a month is closed, or posts stand against it
     * @throws Conflict when it was answered meanwhile
     */
    @Transactional
    void accept(Transfer transfer, PlaceForm form, CurrentOfficial by) {
        lock(transfer);
        AgencyMoves.Moved moved = move(transfer, form, transfer.effectiveOn(), transfer.until(), by);
        jdbc.sql("""
                        update agency_transfer set status = 'ACCEPTED', from_post_id = :from, to_post_id = :to, to_code = :code, answered_by = :by,
                               answered_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("from", moved.fromPostId())
                .param("to", moved.toPostId())
                .param("code", form.code().strip())
                .param("by", by.accountId())
                .param("now", now())
                .param("id", transfer.id())
                .update();
        tell("transfer.accepted", transfer.id(), transfer.toAgencyId(), transfer.personId(), transfer.effectiveOn());
        day.arrive(transfer.personId());
    }

    /**
     * Takes back somebody who was seconded, on the last day of it or before.
     *
     * @param home the secondment
     * @throws Refused as for accepting, and for a day that is not within or right after the secondment
     */
    @Transactional
    void takeBack(Transfer home, PlaceForm form, CurrentOfficial by) {
        LocalDate first = form.firstDay();
        LocalDate until = Objects.requireNonNull(home.until());
        if (first == null || !first.isAfter(home.effectiveOn())) {
            throw new Refused(
                    "scorecard.transfer.refused.returnDay", formats.date(home.effectiveOn()), formats.date(until));
        }
        if (form.documentNo().isBlank()) {
            throw new Refused("scorecard.moves.document.missing");
        }
        Transfer back = home.back(first, form.documentNo().strip());
        AgencyMoves.Moved moved = move(back, form, first, null, by);
        long id = store(back, form, moved, by);
        tell("transfer.returned", id, back.toAgencyId(), back.personId(), first);
        day.arrive(back.personId());
    }

    private AgencyMoves.Moved move(
            Transfer transfer, PlaceForm form, LocalDate first, @Nullable LocalDate last, CurrentOfficial by) {
        String code = form.code().strip();
        if (!moves.isCodeFree(transfer.toAgencyId(), code, transfer.personId())) {
            throw new Refused("scorecard.transfer.refused.code", code);
        }
        String words = messages.getMessage(
                "scorecard.transfer.words." + transfer.kind(),
                new Object[] {transfer.toAgency(), formats.date(first)},
                VIETNAMESE);
        return sheets.move(
                new SheetTransfers.Transfer(
                        transfer.personId(),
                        transfer.fromAgencyId(),
                        transfer.kind().name(),
                        new AgencyMoves.Place(
                                transfer.toAgencyId(),
                                form.unitId(),
                                form.role(),
                                form.title().strip(),
                                form.acting(),
                                first,
                                last),
                        transfer.documentNo(),
                        words),
                by);
    }

    private void lock(Transfer transfer) {
        String status = jdbc.sql("select status from agency_transfer where id = :id for update")
                .param("id", transfer.id())
                .query(String.class)
                .single();
        if (!"RELEASED".equals(status)) {
            throw new Conflict("scorecard.transfer.conflict.answered");
        }
    }

    private long store(Transfer back, PlaceForm form, AgencyMoves.Moved moved, CurrentOfficial by) {
        try {
            return jdbc.sql("""
                            insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, status,
                                released_by, released_at, answered_by, answered_at, from_post_id, to_post_id, to_code, returns_id)
                            values (:person, 'RETURN', :from, :to, :document, :first, :first, 'ACCEPTED', :by, :now, :by, :now, :old, :new, :code, :home)
                            returning id
                            """)
                    .param("person", back.personId())
                    .param("from", back.fromAgencyId())
                    .param("to", back.toAgencyId())
                    .param("document", back.documentNo())
                    .param("first", back.effectiveOn())
                    .param("by", by.accountId())
                    .param("now", now())
                    .param("old", moved.fromPostId())
                    .param("new", moved.toPostId())
                    .param("code", form.code().strip())
                    .param("home", back.id())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Conflict("scorecard.transfer.conflict.returned");
        }
    }

    private void tell(String action, long id, long agencyId, long personId, LocalDate first) {
        audit.append(AuditEvent.of(action, "agency_transfer", id)
                .in(agencyId)
                .with(Map.of("person", personId, "from", first.toString())));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
