package vn.congtam.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The system that calls, read afresh at every call.
 *
 * @param agencyId whose rows it reaches, null for the whole city
 */
public record ApiClient(long id, String name, @Nullable Long agencyId, Set<ApiScope> scopes) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(ApiScope scope) {
        return scopes.contains(scope);
    }

    public boolean reaches(long agency) {
        return agencyId == null || agencyId == agency;
    }
}
