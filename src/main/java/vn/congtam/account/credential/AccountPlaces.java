package vn.congtam.account.credential;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says to which agency an account belongs: that of its person, else that of its human resources role. */
@Component
public class AccountPlaces {

    private final JdbcClient jdbc;

    AccountPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null for city-wide accounts. */
    public @Nullable Long agencyOf(long accountId) {
        return jdbc.sql("""
                        select coalesce(p.agency_id, (select min(g.agency_id) from granted_role g where g.account_id = a.id)) as agency_id
                        from account a left join person p on p.id = a.person_id where a.id = ?
                        """)
                .param(accountId)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("agency_id", Long.class)))
                .optional()
                .flatMap(agency -> agency)
                .orElse(null);
    }
}
