package vn.congtam.insight.personnel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Nominations for the source bank: made with a reason, withdrawn with a reason, kept on record. */
@Service
public class Nominations {

    private static final String SQL = """
            select n.id, n.person_id, n.agency_id, a.name as agency, n.by_city, n.reason, n.nominated_at, n.nominator_name, n.withdrawn_at,
                   n.withdrawer_name, n.withdraw_reason
            from nomination n join agency a on a.id = n.agency_id
            where n.person_id = :person and (:agency = 0 or n.agency_id = :agency or n.by_city)
            order by n.withdrawn_at is not null, n.nominated_at desc, n.id desc
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Nominations(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Standing ones first.
     *
     * @param agencyId null: all of them; otherwise the agency's own and the city's
     */
    public List<Nomination> of(long personId, @Nullable Long agencyId) {
        return jdbc.sql(SQL)
                .param("person", personId)
                .param("agency", agencyId == null ? 0 : agencyId)
                .query((row, n) -> new Nomination(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getLong("agency_id"),
                        row.getString("agency"),
                        row.getBoolean("by_city"),
                        row.getString("reason"),
                        row.getTimestamp("nominated_at").toInstant(),
                        row.getString("nominator_name"),
                        instant(row.getTimestamp("withdrawn_at")),
                        row.getString("withdrawer_name"),
                        row.getString("withdraw_reason")))
                .list();
    }

    /** The agency of the main post today; null for somebody without one. */
    @Nullable Long agencyOf(long personId) {
        return jdbc.sql("""
                        select t.agency_id from post t where t.person_id = :person and not t.concurrent
                            and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
                        """)
                .param("person", personId)
                .param("day", VietnamTime.today(clock))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** @throws Conflict when one of the same side stands already */
    @Transactional
    void nominate(long personId, long agencyId, boolean byCity, String reason, CurrentOfficial me) {
        try {
            jdbc.sql("""
                            insert into nomination (person_id, agency_id, by_city, reason, nominated_at, nominated_by, nominator_name)
                            values (:person, :agency, :city, :reason, :now, :by, :name)
                            """)
                    .param("person", personId)
                    .param("agency", agencyId)
                    .param("city", byCity)
                    .param("reason", reason)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", me.accountId())
                    .param("name", me.name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("personnel.nomination.stands");
        }
        audit.append(AuditEvent.of("nomination.made", "person", personId)
                .in(agencyId)
                .with(Map.of("byCity", byCity, "reason", reason)));
    }

    /** @throws Conflict when it was withdrawn before */
    @Transactional
    void withdraw(Nomination nomination, String reason, CurrentOfficial me) {
        int changed = jdbc.sql("""
                        update nomination set withdrawn_at = :now, withdrawn_by = :by, withdrawer_name = :name, withdraw_reason = :reason
                        where id = :id and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", me.accountId())
                .param("name", me.name())
                .param("reason", reason)
                .param("id", nomination.id())
                .update();
        if (changed == 0) {
            throw new Conflict("personnel.nomination.gone");
        }
        audit.append(AuditEvent.of("nomination.withdrawn", "person", nomination.personId())
                .in(nomination.agencyId())
                .with(Map.of("nomination", nomination.id(), "reason", reason)));
    }

    /** @throws NotFound for one of somebody else */
    Nomination required(long personId, long id) {
        return of(personId, null).stream()
                .filter(nomination -> nomination.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
