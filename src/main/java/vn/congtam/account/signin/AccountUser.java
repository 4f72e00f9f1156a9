package vn.congtam.account.signin;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account as Spring Security checks and remembers it: no roles, for these are read afresh at every request. */
record AccountUser(long accountId, String username, String passwordHash, boolean enabled) implements UserDetails {

    /** What the session keeps: no hash. */
    AccountUser withoutHash() {
        return new AccountUser(accountId, username, "", enabled);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
