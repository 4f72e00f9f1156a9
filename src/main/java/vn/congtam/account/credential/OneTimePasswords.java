package vn.congtam.account.credential;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords that are handed out on paper and changed at the first sign-in: three groups of four letters and digits that
 * cannot be mistaken for one another (59 random bits). They are shown once and kept only as a hash; the light hash suits a
 * random secret and lets a whole agency's list be made in one request.
 */
@Component
public class OneTimePasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder light = new BCryptPasswordEncoder(4);

    public record OneTime(String password, String hash) {}

    public OneTime next() {
        String password = IntStream.range(0, 3).mapToObj(group -> group()).collect(Collectors.joining("-"));
        return new OneTime(password, "{bcrypt}" + light.encode(password));
    }

    private String group() {
        return random.ints(4, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
