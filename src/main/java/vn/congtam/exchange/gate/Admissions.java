package vn.congtam.exchange.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.ExchangeProperties;
import vn.congtam.exchange.gate.CallWindows.Count;
import vn.congtam.shared.Fingerprint;

/**
 * Decides about a token at every call, so that a revoked or expired one is refused at once. Wrong tokens for one client from one address
 * block that pair until the next minute; wrong tokens of nobody are counted for their address, which blocks no right one, for whole
 * agencies sit behind one address.
 */
@Component
class Admissions {

    private final JdbcClient jdbc;
    private final CallWindows windows;
    private final ExchangeProperties limits;

    Admissions(JdbcClient jdbc, CallWindows windows, ExchangeProperties limits) {
        this.jdbc = jdbc;
        this.windows = windows;
        this.limits = limits;
    }

    private record Known(ApiClient client, String hash, boolean usable) {}

    Admission admit(String token, String address) {
        Optional<Known> known = ApiTokens.keyOf(token).flatMap(this::find);
        if (known.isEmpty()) {
            return wrong("wrong@" + address, limits.wrongTokensPerAddress(), null);
        }
        ApiClient client = known.get().client();
        String pair = "wrong:" + client.id() + "@" + address;
        Optional<Count> tried = windows.look(pair).filter(count -> count.calls() > limits.wrongTokensPerMinute());
        if (tried.isPresent()) {
            return new Admission(null, client.id(), tried.get().retryAfter(windows.now()), false);
        }
        if (!known.get().usable() || !isSame(Fingerprint.of(token), known.get().hash())) {
            return wrong(pair, limits.wrongTokensPerMinute(), client.id());
        }
        Count calls = windows.count("client:" + client.id());
        return calls.calls() > limits.callsPerMinute()
                ? new Admission(null, client.id(), calls.retryAfter(windows.now()), true)
                : new Admission(client, client.id(), 0, true);
    }

    private Admission wrong(String key, int limit, @Nullable Long clientId) {
        Count count = windows.count(key);
        boolean over = count.calls() > limit;
        return new Admission(null, clientId, over ? count.retryAfter(windows.now()) : 0, count.calls() <= limit + 1);
    }

    private Optional<Known> find(String key) {
        return jdbc.sql("""
                        select id, name, agency_id, scopes_in_force(scopes, released_at) as scopes, token_hash, revoked_at is null and expires_at > :now as usable
                        from api_client where token_key = :key
                        """)
                .param("key", key)
                .param("now", Timestamp.from(windows.now()))
                .query((row, n) -> new Known(
                        new ApiClient(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getObject("agency_id", Long.class),
                                scopes((String[]) row.getArray("scopes").getArray())),
                        row.getString("token_hash"),
                        row.getBoolean("usable")))
                .optional();
    }

    private static Set<ApiScope> scopes(String[] codes) {
        return Arrays.stream(codes).flatMap(code -> ApiScope.of(code).stream()).collect(Collectors.toSet());
    }

    private static boolean isSame(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
    }
}
