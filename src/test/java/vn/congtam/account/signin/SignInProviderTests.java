package vn.congtam.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class SignInProviderTests {

    @Autowired
    SignInProvider provider;

    @Autowired
    SetupTokens tokens;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Test
    void guessesAtTheSameMomentGetNoFurtherThanOneAfterTheOther() throws Exception {
        String username = city.granted("INSPECTOR", null);
        Callable<Class<?>> guess = () -> {
            try {
                provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "wrong"));
                return Object.class;
            } catch (AuthenticationException e) {
                return e.getClass();
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Class<?>> outcome : threads.invokeAll(java.util.Collections.nCopies(40, guess))) {
                assertThat(outcome.get()).isNotEqualTo(Object.class);
            }
        }
        long looked = jdbc.sql("select count(*) from audit_event where actor = ? and action = 'account.signInFailed'")
                .param(username)
                .query(Long.class)
                .single();
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void twoNodesThatStartAtOnceIssueOneToken() throws Exception {
        jdbc.sql("delete from setup_token").update();
        Callable<String> start = () -> String.valueOf(tokens.issue());
        List<String> issued;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            issued = nodes.invokeAll(List.of(start, start)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(issued)
                .filteredOn(token -> !token.equals("null"))
                .singleElement()
                .satisfies(token -> {
                    assertThat(tokens.use("x" + token)).isFalse();
                    assertThat(tokens.use(token)).isTrue();
                    assertThat(tokens.use(token)).isFalse();
                });
    }
}
