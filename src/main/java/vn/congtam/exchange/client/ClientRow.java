package vn.congtam.exchange.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.exchange.ApiScope;

/**
 * A client as the screens show it; no token, no hash.
 *
 * @param agencyName null for the whole city
 * @param tokenKey open part of the token
 * @param state ACTIVE, WAITING for the release of results, EXPIRED or REVOKED
 * @param lastCall null when it has never called
 */
record ClientRow(
        long id,
        String name,
        String contact,
        @Nullable Long agencyId,
        @Nullable String agencyName,
        List<String> scopes,
        String tokenKey,
        Instant createdAt,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastCall,
        String state) {

    /** The scopes in the order in which they are offered, to be shown in words. */
    public List<ApiScope> rights() {
        return Arrays.stream(ApiScope.values())
                .filter(scope -> scopes.contains(scope.code()))
                .toList();
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isWaiting() {
        return "WAITING".equals(state);
    }

    /** Whether it is told of publications. */
    public boolean isReadsResults() {
        return scopes.contains("results:read") || scopes.contains("rollups:read");
    }

    /** Last whole day of the token. */
    public Instant lastMoment() {
        return expiresAt.minusSeconds(1);
    }

    public String stateKind() {
        return switch (state) {
            case "ACTIVE" -> "ok";
            case "WAITING" -> "wait";
            case "EXPIRED" -> "warn";
            default -> "locked";
        };
    }
}
