package vn.congtam.account.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnameseText;

/** What a password that a person chooses must be like; length counts more than odd characters (NIST SP 800-63B §3.1.1). */
@Component
public class PasswordRules {

    public static final int SHORTEST = 10;

    /** Bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /** A user name of two letters is in many a good password. */
    private static final int SHORTEST_NAME = 4;

    private final Set<String> common = readCommon();

    /** Message key of the first rule that the password breaks. */
    public Optional<String> fault(String password, String username) {
        String plain = plain(password);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("account.password.tooShort");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("account.password.tooLong");
        }
        String name = plain(username);
        if (plain.equals(name) || (name.length() >= SHORTEST_NAME && plain.contains(name))) {
            return Optional.of("account.password.containsUsername");
        }
        if (common.contains(plain) || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("account.password.common");
        }
        return Optional.empty();
    }

    /** Lower case, no diacritics, no signs: "Mật-Khẩu 123" is the common "matkhau123". */
    private static String plain(String text) {
        return VietnameseText.searchKey(text).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> readCommon() {
        try (InputStream words = new ClassPathResource("account/common-passwords.txt").getInputStream()) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
