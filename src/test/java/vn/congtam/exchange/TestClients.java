package vn.congtam.exchange;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.congtam.shared.Fingerprint;

/** Registers clients of the interface for tests, released for results; their tokens end with the year 2026. */
public final class TestClients {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestClients() {}

    /** @param token as the client sends it */
    public record Registered(long id, String name, String token) {

        /** Sends the token with a request. */
        public RequestPostProcessor bearer() {
            return request -> {
                request.addHeader("Authorization", "Bearer " + token);
                return request;
            };
        }
    }

    /** @param agencyId null for the whole city */
    public static Registered register(JdbcClient jdbc, @Nullable Long agencyId, String... scopes) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String key = "test%06d".formatted(NUMBER.incrementAndGet());
        String token =
                "ct_" + key + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String name = "Hệ thống " + key;
        long account = account(jdbc, key);
        long id = jdbc.sql("""
                        insert into api_client (name, contact, agency_id, scopes, token_hash, token_key, created_at, created_by, issued_at,
                            expires_at, released_at, released_by)
                        values (:name, 'Phòng CNTT', :agency, :scopes, :hash, :key, timestamptz '2026-10-01 09:00+07',
                            :by, timestamptz '2026-10-01 09:00+07', timestamptz '2027-01-01 00:00+07',
                            timestamptz '2026-10-01 09:00+07', :releasedBy) returning id
                        """)
                .param("name", name)
                .param("agency", agencyId, java.sql.Types.BIGINT)
                .param("scopes", scopes)
                .param("hash", Fingerprint.of(token))
                .param("key", key)
                .param("by", account)
                .param("releasedBy", account(jdbc, key + "-release"))
                .query(Long.class)
                .single();
        jdbc.sql("select number_api_changes(1000000)").query(Long.class).single();
        jdbc.sql(
                        "insert into api_reader (client_id, started_at_position, fetched_to, acknowledged_to) select ?, last, last, last from api_feed")
                .param(id)
                .update();
        return new Registered(id, name, token);
    }

    private static long account(JdbcClient jdbc, String username) {
        return jdbc.sql("""
                        insert into account (username, display_name, password_hash, one_time, created_at)
                        values (?, 'Quản trị', '{noop}secret', false, now()) returning id
                        """).param(username).query(Long.class).single();
    }
}
