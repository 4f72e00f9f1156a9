package vn.congtam.scorecard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.history.ImportedMonths;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/**
 * Whose sheet counts in a month with main posts in several agencies: where most working days fall, unless human resources of the city, the
 * body above all of them, says otherwise with a reason. Who may is asked by the callers; never the person concerned.
 */
@Service
public class DecidingAgencies {

    /** Longest reason: it is quoted in the story of the sheets. */
    public static final int LONGEST_REASON = 500;

    private static final List<String> LOCKS = List.of(
            "select id from agency where id in (select agency_id from agency_days(:person, :month)) order by id for no key update",
            "select id from agency_transfer where person_id = :person and effective_on >= :month order by id for no key update",
            """
            select id from period where month = :month and agency_id in (select agency_id from agency_days(:person, :month))
            order by id for share
            """,
            "select id from score_sheet where person_id = :person and month = :month order by id for update");

    private final DecidingMonths months;
    private final DecidingSheets sheets;
    private final ImportedMonths imported;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Formats formats;
    private final Clock clock;

    DecidingAgencies(
            DecidingMonths months,
            DecidingSheets sheets,
            ImportedMonths imported,
            JdbcClient jdbc,
            AuditTrail audit,
            Formats formats,
            Clock clock) {
        this.months = months;
        this.sheets = sheets;
        this.imported = imported;
        this.jdbc = jdbc;
        this.audit = audit;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * What somebody wants to decide.
     *
     * @param transferId where it is chosen
     * @param seen newest choice when the form was opened, 0 for none
     */
    public record Wish(
            long personId, YearMonth month, @Nullable Long agencyId, long transferId, String reason, long seen) {}

    /**
     * What stands against any change: a sheet that is decided, or a closed month of the agency that decides or of the chosen one.
     *
     * @param chosen null while nothing is chosen
     */
    public Optional<Conflict> obstacle(DecidingMonth month, @Nullable Long chosen) {
        String name = formats.month(month.month());
        for (DecidingMonth.Held held : month.agencies()) {
            boolean decided = held.sheet() == SheetStatus.DECIDED;
            boolean picked = chosen != null && chosen == held.agencyId();
            if (held.isClosed() && (picked || ((decided || held.decides()) && !held.isLeft()))) {
                return Optional.of(new Conflict("scorecard.deciding.conflict.closed", held.agency(), name));
            }
            if (decided) {
                return Optional.of(new Conflict("scorecard.deciding.conflict.decided", held.agency(), name));
            }
        }
        return Optional.empty();
    }

    /**
     * Lets an agency decide. In open months the sheets follow at once; a month that is not open yet is opened accordingly.
     *
     * @throws Refused without an agency or a reason, with a reason that is too long, or when that agency decides already
     * @throws Conflict when somebody else chose meanwhile, a sheet is decided or set aside, or a month is closed or imported
     * @throws NotFound for an agency where the person holds no main post in the month
     */
    @Transactional
    public void choose(Wish wish, CurrentOfficial by) {
        lock(wish);
        DecidingMonth month = months.of(wish.personId(), wish.month());
        if (month.seen() != wish.seen()) {
            throw new Conflict("scorecard.deciding.conflict.stale");
        }
        DecidingMonth.Held chosen = chosen(month, wish);
        long id = insert(wish, chosen, by);
        sheets.settle(wish.personId(), wish.month(), null, by);
        audit.append(AuditEvent.of("deciding-agency.chosen", "deciding_agency_choice", id)
                .in(chosen.agencyId(), wish.month())
                .with(Map.of(
                        "person", wish.personId(),
                        "before", month.decidingAgency(),
                        "to", chosen.agencyId(),
                        "reason", wish.reason().strip())));
    }

    /**
     * Agencies as opening a month takes them, then transfers, months and sheets in the order in which accepting takes them; opening and closing
     * wait, and so does a second choice.
     */
    private void lock(Wish wish) {
        for (String rows : LOCKS) {
            jdbc.sql(rows)
                    .param("person", wish.personId())
                    .param("month", wish.month().atDay(1))
                    .query((row, n) -> row.getLong("id"))
                    .list();
        }
    }

    private DecidingMonth.Held chosen(DecidingMonth month, Wish wish) {
        Long agency = wish.agencyId();
        if (agency == null) {
            throw new Refused("scorecard.deciding.refused.agency");
        }
        DecidingMonth.Held chosen = month.agencies().stream()
                .filter(held -> held.agencyId() == agency)
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<Conflict> obstacle = obstacle(month, agency);
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        if (chosen.decides()
                && month.agencies().stream().noneMatch(held -> held.agencyId() != agency && held.isRated())) {
            throw new Refused("scorecard.deciding.refused.same", chosen.agency());
        }
        if (chosen.setAside()) {
            throw new Conflict("scorecard.deciding.conflict.setAside", chosen.agency(), formats.month(month.month()));
        }
        requireReason(wish.reason());
        imported.requireNone(month.decidingAgency(), month.month());
        imported.requireNone(chosen.agencyId(), month.month());
        return chosen;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("scorecard.deciding.refused.reason");
        }
        if (reason.strip().replace("\r", "").length() > LONGEST_REASON) {
            throw new Refused("web.error.textTooLong", LONGEST_REASON);
        }
    }

    private long insert(Wish wish, DecidingMonth.Held chosen, CurrentOfficial by) {
        return jdbc.sql("""
                        insert into deciding_agency_choice (person_id, month, agency_id, transfer_id, reason, replaces_id, chosen_by, chosen_at)
                        values (:person, :month, :agency, :transfer, :reason, nullif(:seen, 0), :by, :now) returning id
                        """)
                .param("person", wish.personId())
                .param("month", wish.month().atDay(1))
                .param("agency", chosen.agencyId())
                .param("transfer", wish.transferId())
                .param("reason", wish.reason().strip())
                .param("seen", wish.seen())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
