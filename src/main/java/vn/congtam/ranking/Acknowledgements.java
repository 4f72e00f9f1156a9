package vn.congtam.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** "Seen": the person's word on the newest published result, once per version, never taken back. */
@Service
public class Acknowledgements {

    private static final String NEWEST = """
            select c.id as closing_id, c.version, r.sheet_id, r.person_id, r.agency_id, r.month, a.acknowledged_at
            from month_result r
            join closing c on c.id = r.closing_id
            join period p on p.id = r.period_id and p.status = 'PUBLISHED'
            left join result_acknowledgement a on a.closing_id = r.closing_id and a.person_id = r.person_id
            where r.sheet_id = :sheet and c.version = (select max(l.version) from closing l where l.period_id = r.period_id)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acknowledgements(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The state of a sheet's newest published result; empty before publication. */
    public Optional<Acknowledgement> of(long sheetId) {
        return jdbc.sql(NEWEST)
                .param("sheet", sheetId)
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("acknowledged_at");
                    return new Acknowledgement(row.getInt("version"), at == null ? null : at.toInstant());
                })
                .optional();
    }

    /**
     * Confirms the own result. Confirming the same version twice changes nothing.
     *
     * @param version of the result that the person looked at
     * @throws NotFound when the result is not the caller's own, or not published
     * @throws Conflict when another version has been published in the meantime
     */
    @Transactional
    public void acknowledge(long sheetId, int version, CurrentOfficial by) {
        ResultAcknowledged seen = jdbc.sql(NEWEST)
                .param("sheet", sheetId)
                .query((row, n) -> new ResultAcknowledged(
                        row.getLong("closing_id"),
                        row.getInt("version"),
                        row.getLong("sheet_id"),
                        row.getLong("agency_id"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getLong("person_id")))
                .optional()
                .filter(result -> by.isPerson(result.personId()))
                .orElseThrow(NotFound::new);
        if (seen.version() != version) {
            throw new Conflict("ranking.seen.newVersion", seen.version());
        }
        if (write(seen, by)) {
            audit.append(AuditEvent.of("result.acknowledged", "score_sheet", sheetId)
                    .in(seen.agencyId(), seen.month())
                    .with(Map.of("version", version)));
            events.publishEvent(seen);
        }
    }

    private boolean write(ResultAcknowledged seen, CurrentOfficial by) {
        return jdbc.sql("""
                        insert into result_acknowledgement (closing_id, sheet_id, person_id, acknowledged_at, account_id)
                        values (:closing, :sheet, :person, :at, :account) on conflict (closing_id, person_id) do nothing
                        """)
                        .param("closing", seen.closingId())
                        .param("sheet", seen.sheetId())
                        .param("person", Objects.requireNonNull(by.personId()))
                        .param("at", Timestamp.from(clock.instant()))
                        .param("account", by.accountId())
                        .update()
                > 0;
    }
}
