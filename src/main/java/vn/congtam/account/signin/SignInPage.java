package vn.congtam.account.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.account.AccountProperties;

/**
 * What the sign-in page may show of an agency before anybody is signed in: its name, whom to call, and the public dates of
 * its newest open month. The agency is the one of the last sign-in from this browser, or the only one there is.
 */
@Service
class SignInPage {

    private final JdbcClient jdbc;
    private final AccountProperties properties;

    SignInPage(JdbcClient jdbc, AccountProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    record Agency(long id, String name, String helpContact) {}

    /**
     * @param key names the text {@code account.calendar.<key>}
     * @param last end of the longest extension, null for none
     */
    record Due(String key, Instant at, @Nullable Instant last) {}

    record Calendar(java.time.YearMonth month, List<Due> dates) {}

    Optional<Agency> agency(@Nullable Long lastAgency) {
        return jdbc.sql("""
                        select id, name, help_contact from agency
                        where id = coalesce(cast(:last as bigint), (select min(id) from agency having count(*) = 1))
                        """)
                .param("last", lastAgency, java.sql.Types.BIGINT)
                .query((row, n) -> new Agency(row.getLong("id"), row.getString("name"), row.getString("help_contact")))
                .optional();
    }

    /** Whom to call; empty when nobody is configured. */
    String helpContact(Optional<Agency> agency) {
        return agency.map(Agency::helpContact)
                .filter(contact -> !contact.isBlank())
                .orElse(properties.helpContact());
    }

    Optional<Calendar> calendar(long agencyId) {
        return jdbc.sql("""
                        select month, self_due, review_due, decision_due, publish_due, last_due(id, 'SELF') as self_last,
                               last_due(id, 'REVIEW') as review_last, last_due(id, 'DECISION') as decision_last
                        from period
                        where agency_id = :agency and status = 'OPEN' order by month desc limit 1
                        """)
                .param("agency", agencyId)
                .query((row, n) -> new Calendar(
                        java.time.YearMonth.from(row.getDate("month").toLocalDate()),
                        List.of(
                                due(row, "self"),
                                due(row, "review"),
                                due(row, "decision"),
                                new Due(
                                        "publish",
                                        row.getTimestamp("publish_due").toInstant(),
                                        null))))
                .optional();
    }

    private static Due due(ResultSet row, String key) throws SQLException {
        Instant regular = row.getTimestamp(key + "_due").toInstant();
        Instant last = row.getTimestamp(key + "_last").toInstant();
        return new Due(key, regular, last.isAfter(regular) ? last : null);
    }
}
