package vn.congtam.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did it and from where.
 *
 * @param accountId null for the system itself and for failed sign-ins
 */
public record Actor(@Nullable Long accountId, String name, String address) {

    public static final Actor SYSTEM = new Actor(null, "system", "");
}
