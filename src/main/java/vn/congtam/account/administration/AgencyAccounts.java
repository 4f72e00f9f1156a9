package vn.congtam.account.administration;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.credential.PersonAccounts;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;

/**
 * Accounts of an agency's people. No password exists before it is printed: printing makes new one-time passwords for all who
 * never signed in, so that nothing readable is ever kept.
 */
@Service
class AgencyAccounts {

    private final JdbcClient jdbc;
    private final PersonAccounts personAccounts;
    private final AuditTrail audit;

    AgencyAccounts(JdbcClient jdbc, PersonAccounts personAccounts, AuditTrail audit) {
        this.jdbc = jdbc;
        this.personAccounts = personAccounts;
        this.audit = audit;
    }

    /**
     * @param people officials with a post, {@code missing} those of them without account
     * @param waiting accounts that never signed in and are not the administrator's; {@code edition} changes whenever their
     *     passwords do
     */
    record Figures(int people, int missing, int waiting, long edition) {}

    record Slip(String fullName, String unitName, String username, String password) {}

    Figures figures(long agencyId) {
        return jdbc.sql("""
                        select count(*) as people, count(*) filter (where a.id is null) as missing,
                               count(*) filter (where first.waits) as waiting,
                               coalesce(sum(a.version + 1) filter (where first.waits), 0) as edition
                        from person p
                        left join account a on a.person_id = p.id
                        cross join lateral (
                            select a.enabled and a.one_time and a.last_sign_in is null and not leads_agency(p.id)
                               and not exists (select 1 from granted_role g where g.account_id = a.id) as waits) first
                        where p.agency_id = ?
                        """)
                .param(agencyId)
                .query((row, n) -> new Figures(
                        row.getInt("people"), row.getInt("missing"), row.getInt("waiting"), row.getLong("edition")))
                .single();
    }

    /** Accounts for all people of the agency who have none; answers how many. */
    @Transactional
    public int createMissing(long agencyId) {
        List<PersonAccounts.Wanted> wanted = jdbc.sql("""
                        select p.id, p.full_name, p.email from person p
                        where p.agency_id = ? and not exists (select 1 from account a where a.person_id = p.id) order by p.id
                        """)
                .param(agencyId)
                .query((row, n) -> new PersonAccounts.Wanted(
                        row.getLong("id"), row.getString("full_name"), null, row.getString("email")))
                .list();
        return personAccounts.create(agencyId, wanted);
    }

    /**
     * New one-time passwords for everybody who never signed in.
     *
     * @param edition of the list that was looked at; a page that is sent twice must not void the list already printed
     */
    @Transactional
    public List<Slip> print(long agencyId, long edition) {
        jdbc.sql(
                        "select a.id from account a join person p on p.id = a.person_id where p.agency_id = ? order by a.id for update of a")
                .param(agencyId)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (figures(agencyId).edition() != edition) {
            throw new Conflict("account.passwords.printed");
        }
        List<Slip> slips = personAccounts.handOutFirstPasswords(agencyId).stream()
                .map(first -> new Slip(first.fullName(), first.unitName(), first.username(), first.password()))
                .toList();
        audit.append(AuditEvent.of("account.passwordsPrinted", "agency", agencyId)
                .in(agencyId)
                .with(Map.of("count", slips.size())));
        return slips;
    }
}
