package vn.congtam.account.credential;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at a time, so that a burst of sign-ins cannot take all processors away from the pages. Text is
 * composed first (NFC): the same Vietnamese letter typed on another keyboard is the same password.
 */
public final class BoundedPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore slots;
    private final Duration longestWait;

    public BoundedPasswordEncoder(PasswordEncoder encoder, int permits, Duration longestWait) {
        this.encoder = encoder;
        this.slots = new Semaphore(permits, true);
        this.longestWait = longestWait;
    }

    /** @throws Busy when no slot got free in time */
    @Override
    @SuppressWarnings("NullAway") // a password that is given always has a hash
    public String encode(@Nullable CharSequence password) {
        return inSlot(() -> encoder.encode(composed(password)));
    }

    /** @throws Busy when no slot got free in time */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inSlot(() -> encoder.matches(composed(password), hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inSlot(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static String composed(@Nullable CharSequence password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
