package vn.congtam.account.signin;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account for a sign-in; user names ignore case. */
@Component
class AccountUsers implements UserDetailsService {

    private final JdbcClient jdbc;

    AccountUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    Optional<AccountUser> find(String username) {
        return jdbc.sql("select id, username, password_hash, enabled from account where username = :username")
                .param("username", normal(username))
                .query((row, n) -> new AccountUser(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("enabled")))
                .optional();
    }

    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
