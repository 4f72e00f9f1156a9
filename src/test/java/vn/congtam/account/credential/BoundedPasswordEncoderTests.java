package vn.congtam.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTests {

    @Test
    void saysBusyWhenAllSlotsAreTaken() throws Exception {
        CountDownLatch hashing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                hashing.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "hash";
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return true;
            }
        };
        BoundedPasswordEncoder encoder = new BoundedPasswordEncoder(slow, 1, Duration.ofMillis(50));
        Thread first = Thread.ofVirtual().start(() -> encoder.encode("a"));
        hashing.await();
        assertThatThrownBy(() -> encoder.matches("a", "hash")).isInstanceOf(Busy.class);
        go.countDown();
        first.join();
        assertThat(encoder.matches("a", "hash")).isTrue();
    }

    @Test
    @SuppressWarnings("deprecation") // shows the text that reaches the hash
    void sameLettersTypedOnAnotherKeyboardAreTheSamePassword() {
        BoundedPasswordEncoder encoder =
                new BoundedPasswordEncoder(NoOpPasswordEncoder.getInstance(), 1, Duration.ofMillis(50));
        assertThat(encoder.encode("so\u0302ng")).isEqualTo("s\u00f4ng");
    }
}
