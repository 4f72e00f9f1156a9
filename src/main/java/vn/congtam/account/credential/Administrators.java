package vn.congtam.account.credential;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Refused;

/** Keeps at least one administrator who can sign in. */
@Component
class Administrators {

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called before an account is disabled or a role is taken: of two removals at once one waits for the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('congtam.administrators'))")
                .query((row, n) -> n)
                .list();
    }

    /** @throws Refused when the last administrator who can sign in is gone */
    void requireSome() {
        boolean some = jdbc.sql("""
                        select exists (select 1 from granted_role g join account a on a.id = g.account_id
                                       where g.role = 'ADMINISTRATOR' and a.enabled)
                        """).query(Boolean.class).single();
        if (!some) {
            throw new Refused("account.lastAdministrator");
        }
    }

    /** Whether the account belongs to an official, who may have people to score. */
    boolean isOfficial(long accountId) {
        return jdbc.sql("select exists (select 1 from account where id = ? and person_id is not null)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    boolean isOne(long accountId) {
        return jdbc.sql("select exists (select 1 from granted_role where account_id = ? and role = 'ADMINISTRATOR')")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }
}
