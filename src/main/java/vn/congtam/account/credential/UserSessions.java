package vn.congtam.account.credential;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of an account on all nodes. A session is named by a digest: its id is the secret in the cookie. */
@Component
public class UserSessions {

    /** Session attributes written at sign-in. */
    public static final String DEVICE = "congtam.device";

    public static final String ADDRESS = "congtam.address";

    private final JdbcClient jdbc;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    UserSessions(JdbcClient jdbc, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** @param name digest to end the session by */
    public record Entry(
            String name, String device, String address, Instant since, Instant lastAccess, boolean current) {}

    /** Sessions that are still alive, the latest used first. */
    public List<Entry> of(String username, String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Entry(
                        Digests.sha256(session.getId()),
                        session.getAttributeOrDefault(DEVICE, ""),
                        session.getAttributeOrDefault(ADDRESS, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Entry::lastAccess).reversed())
                .toList();
    }

    /** Ends every session of the account; the next request of each is not signed in. */
    @Transactional
    public int endAll(String username) {
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    @Transactional
    public int endOthers(String username, String currentId) {
        return jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(username, currentId)
                .update();
    }

    /** Ends one session; a name that is not this account's ends nothing. */
    @Transactional
    public int end(String username, String name) {
        return jdbc.sql("""
                        delete from spring_session
                        where principal_name = ? and encode(sha256(convert_to(session_id, 'UTF8')), 'hex') = ?
                        """).params(username, name).update();
    }
}
