package vn.congtam.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.credential.AccountPlaces;
import vn.congtam.audit.Actor;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Leaves a trace of every sign-in, refused sign-in and sign-out in the log of the agency concerned. */
@Service
class SignInRecords {

    /** What was typed is not logged when no account has that name: it may be a password. */
    private static final String UNKNOWN = "?";

    private final JdbcClient jdbc;
    private final AccountPlaces places;
    private final AuditTrail audit;
    private final Clock clock;

    SignInRecords(JdbcClient jdbc, AccountPlaces places, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void succeeded(AccountUser user, String address) {
        jdbc.sql("update account set last_sign_in = ? where id = ?")
                .params(Timestamp.from(clock.instant()), user.accountId())
                .update();
        audit.append(event("account.signedIn", user), actor(user, address));
    }

    @Transactional
    public void failed(@Nullable AccountUser user, String address, @Nullable Instant blockedUntil) {
        AuditEvent event = user == null
                ? AuditEvent.of("account.signInFailed", "account", null)
                : event("account.signInFailed", user);
        Actor actor = new Actor(null, user == null ? UNKNOWN : user.username(), address);
        audit.append(blockedUntil == null ? event : event.with(Map.of("blockedUntil", blockedUntil.toString())), actor);
    }

    @Transactional
    public void signedOut(AccountUser user, String address) {
        audit.append(event("account.signedOut", user), actor(user, address));
    }

    private AuditEvent event(String action, AccountUser user) {
        return AuditEvent.of(action, "account", user.accountId()).in(places.agencyOf(user.accountId()));
    }

    private static Actor actor(AccountUser user, String address) {
        return new Actor(user.accountId(), user.username(), address);
    }
}
