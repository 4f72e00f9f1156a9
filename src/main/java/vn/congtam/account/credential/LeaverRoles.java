package vn.congtam.account.credential;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.organization.PersonLeft;

/** Who leaves an agency is no longer its human resources. */
@Component
class LeaverRoles {

    private final Grants grants;
    private final JdbcClient jdbc;

    LeaverRoles(Grants grants, JdbcClient jdbc) {
        this.grants = grants;
        this.jdbc = jdbc;
    }

    private record Granted(long accountId, long grantId) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonLeft left) {
        jdbc.sql("""
                        select a.id as account_id, g.id as grant_id from granted_role g join account a on a.id = g.account_id
                        where a.person_id = :person and g.role = 'HR' and g.agency_id = :agency
                        """)
                .param("person", left.personId())
                .param("agency", left.agencyId())
                .query((row, n) -> new Granted(row.getLong("account_id"), row.getLong("grant_id")))
                .list()
                .forEach(granted -> grants.revoke(granted.accountId(), granted.grantId()));
    }
}
