package vn.congtam.exchange.gate;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Fingerprint;

/** Makes tokens. A token has an open part that finds its client and 256 random bits; the database keeps the hash of the whole. */
@Component
public class ApiTokens {

    private static final Pattern FORM = Pattern.compile("ct_([a-z0-9]{10})_[A-Za-z0-9_-]{43}");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int KEY_LENGTH = 10;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** @param token shown once, never stored */
    public record Issued(String token, String key, String hash) {}

    public Issued issue() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < KEY_LENGTH; i++) {
            key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        String token = "ct_" + key + "_" + secret();
        return new Issued(token, key.toString(), Fingerprint.of(token));
    }

    /** 256 random bits as text. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The open part; empty for what is no token of this system. */
    static Optional<String> keyOf(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
