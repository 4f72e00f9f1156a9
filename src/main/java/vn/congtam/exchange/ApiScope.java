package vn.congtam.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a client may be allowed to do; whatever is in no scope is allowed to nobody. */
public enum ApiScope {
    OFFICIALS_READ("officials:read"),
    POSTS_READ("posts:read"),
    TASKS_READ("tasks:read"),
    TASKS_WRITE("tasks:write"),
    RESULTS_READ("results:read"),
    ROLLUPS_READ("rollups:read"),
    CHANGES_READ("changes:read");

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    /** As clients, documents and the database know it. */
    public String code() {
        return code;
    }

    public static Optional<ApiScope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
