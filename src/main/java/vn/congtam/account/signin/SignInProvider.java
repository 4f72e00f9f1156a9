package vn.congtam.account.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.congtam.account.credential.Busy;

/**
 * Checks a user name and a password. Unknown, disabled and wrong get the same answer after the same work: a password is
 * always compared with a full-strength hash, the account's or one of nobody.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final AccountUsers users;
    private final SignInThrottle throttle;
    private final SignInRecords records;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    SignInProvider(AccountUsers users, SignInThrottle throttle, SignInRecords records, PasswordEncoder encoder) {
        this.users = users;
        this.throttle = throttle;
        this.records = records;
        this.encoder = encoder;
        this.hashOfNobody = java.util.Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = AccountUsers.normal(asked.getName());
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        SignInThrottle.Try counted = throttle.count(username, address);
        AccountUser user = users.find(username).orElse(null);
        boolean right = isRight(String.valueOf(asked.getCredentials()), user, counted);
        if (!right || user == null || !user.enabled()) {
            records.failed(user, address, counted.blockedUntil());
            throw counted.blockedUntil() == null
                    ? new BadCredentialsException("refused")
                    : new SignInBlocked(counted.blockedUntil());
        }
        throttle.forgive(counted);
        records.succeeded(user, address);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(user.withoutHash(), null, user.getAuthorities());
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private boolean isRight(String password, @Nullable AccountUser user, SignInThrottle.Try counted) {
        try {
            if (user == null) {
                encoder.matches(password, hashOfNobody);
                return false;
            }
            boolean right = encoder.matches(password, user.passwordHash());
            if (encoder.upgradeEncoding(user.passwordHash())) {
                encoder.matches(password, hashOfNobody); // a lighter hash must not answer sooner
            }
            return right;
        } catch (Busy e) {
            throttle.giveBack(counted);
            throw new SignInBusy();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
