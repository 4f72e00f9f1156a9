package vn.congtam.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.organization.AccountDirectory;

/** Tells the staff import which user names exist. */
@Component
class StaffAccountDirectory implements AccountDirectory {

    private final JdbcClient jdbc;

    StaffAccountDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, String> usernamesOf(long agencyId) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(
                        "select a.person_id, a.username from account a join person p on p.id = a.person_id where p.agency_id = :agency")
                .param("agency", agencyId)
                .query(row -> {
                    names.put(row.getLong("person_id"), row.getString("username"));
                });
        return names;
    }

    /** One array parameter, whatever the number of names. */
    @Override
    public Collection<String> taken(Collection<String> usernames) {
        return usernames.isEmpty()
                ? List.of()
                : jdbc.sql("select username from account where username = any(:names)")
                        .param("names", usernames.toArray(String[]::new))
                        .query((row, n) -> row.getString(1))
                        .list();
    }
}
