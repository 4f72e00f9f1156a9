package vn.congtam.demo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.Role;

/** Makes accounts, all with the same password, and grants roles. */
final class DemoAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String passwordHash;

    DemoAccounts(JdbcClient jdbc, Clock clock, String passwordHash) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwordHash = passwordHash;
    }

    long create(@Nullable Long person, String username, String name) {
        return jdbc.sql("""
                        insert into account (person_id, username, display_name, password_hash, one_time, created_at)
                        values (:person, :username, :name, :hash, false, :now) returning id
                        """)
                .param("person", person, Types.BIGINT)
                .param("username", username)
                .param("name", name)
                .param("hash", passwordHash)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    void grant(long account, Role role, @Nullable Long agency) {
        jdbc.sql(
                        "insert into granted_role (account_id, role, agency_id, granted_at) values (:account, :role, :agency, :now)")
                .param("account", account)
                .param("role", role.name())
                .param("agency", agency, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
