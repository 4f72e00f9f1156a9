package vn.congtam.account.signin;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords; the right one is not looked at before {@link #until()}. */
class SignInBlocked extends LockedException {

    private final Instant until;

    SignInBlocked(Instant until) {
        super("blocked");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
