package vn.congtam.account.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in account. It is never deleted, for the log and decisions name it; it is disabled. */
@Entity
class Account {

    /** Stands for "no password was handed out yet": no text matches it. */
    static final String NO_PASSWORD = "{bcrypt}-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long personId;
    private String username;
    private String displayName;
    private String passwordHash;
    private boolean oneTime;
    private boolean enabled;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    private Account(String username, String displayName, String passwordHash, boolean oneTime, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.oneTime = oneTime;
        this.enabled = true;
        this.createdAt = now;
    }

    /** An account without person whose owner chose the password. */
    static Account withPassword(String username, String displayName, String passwordHash, Instant now) {
        return new Account(username, displayName, passwordHash, false, now);
    }

    /** An account without person and with a password to be changed at the first sign-in. */
    static Account withOneTimePassword(String username, String displayName, String passwordHash, Instant now) {
        return new Account(username, displayName, passwordHash, true, now);
    }

    /** A password that was handed out on paper, to be changed at the next sign-in. */
    void handOut(String oneTimePasswordHash) {
        passwordHash = oneTimePasswordHash;
        oneTime = true;
    }

    /** A password that the person chose. */
    void choosePassword(String hash) {
        passwordHash = hash;
        oneTime = false;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isOneTime() {
        return oneTime;
    }

    /** Null for accounts that belong to no official. */
    @Nullable Long personId() {
        return personId;
    }
}
