package vn.congtam.account.credential;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** What can be done with an account; every act is logged for the agency of the account. Callers ask the permissions. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final AccountPlaces places;
    private final Administrators administrators;
    private final OneTimePasswords oneTimePasswords;
    private final PasswordEncoder encoder;
    private final UserSessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountPlaces places,
            Administrators administrators,
            OneTimePasswords oneTimePasswords,
            PasswordEncoder encoder,
            UserSessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.administrators = administrators;
        this.oneTimePasswords = oneTimePasswords;
        this.encoder = encoder;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An account without person whose owner chose the password; answers its id. */
    @Transactional
    public long createWithPassword(String username, String displayName, String password) {
        Account account = saved(Account.withPassword(username, displayName, hash(password), clock.instant()));
        audit.append(event("account.created", account));
        return account.id();
    }

    /**
     * An account without person and with a one-time password.
     *
     * @throws Refused when the name is taken; Conflict when it was taken in the very moment
     */
    @Transactional
    public HandedOut create(String username, String displayName) {
        if (accounts.existsByUsername(username)) {
            throw new Refused("account.username.taken");
        }
        OneTimePasswords.OneTime next = oneTimePasswords.next();
        Account account = saved(Account.withOneTimePassword(username, displayName, next.hash(), clock.instant()));
        audit.append(event("account.created", account));
        return new HandedOut(account.id(), username, displayName, next.password());
    }

    public boolean exists(String username) {
        return accounts.existsByUsername(username);
    }

    /** Replaces the password by a one-time one and ends all sessions. */
    @Transactional
    public HandedOut handOutPassword(long accountId) {
        Account account = find(accountId);
        OneTimePasswords.OneTime next = oneTimePasswords.next();
        account.handOut(next.hash());
        sessions.endAll(account.username());
        events.publishEvent(new PasswordReset(account.username()));
        audit.append(event("account.passwordReset", account));
        return new HandedOut(accountId, account.username(), account.displayName(), next.password());
    }

    public boolean passwordIs(long accountId, String password) {
        return encoder.matches(password, find(accountId).passwordHash());
    }

    /** The person's own choice; ends all sessions but the one it was made in. */
    @Transactional
    public void choosePassword(long accountId, String password, String sessionId) {
        Account account = find(accountId);
        account.choosePassword(hash(password));
        sessions.endOthers(account.username(), sessionId);
        audit.append(event("account.passwordChanged", account));
    }

    /** Cuts the account off at its next request. */
    @Transactional
    public void disable(long accountId) {
        administrators.lock();
        Account account = find(accountId);
        account.disable();
        accounts.flush();
        if (administrators.isOne(accountId)) {
            administrators.requireSome();
        }
        sessions.endAll(account.username());
        audit.append(event("account.disabled", account));
    }

    @Transactional
    public void enable(long accountId) {
        Account account = find(accountId);
        account.enable();
        audit.append(event("account.enabled", account));
    }

    private Account saved(Account account) {
        try {
            return accounts.save(account);
        } catch (DataIntegrityViolationException taken) {
            throw new Conflict("account.username.taken"); // by somebody else since it was looked up
        }
    }

    private Account find(long accountId) {
        return accounts.findById(accountId).orElseThrow(NotFound::new);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private AuditEvent event(String action, Account account) {
        return AuditEvent.of(action, "account", account.id())
                .in(places.agencyOf(account.id()))
                .with(Map.of("username", account.username()));
    }
}
