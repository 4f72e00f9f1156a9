package vn.congtam.account.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congtam.account.Role;

/** A role granted by hand; of an agency for its human resources, else of the city. */
@Entity
class GrantedRole {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long agencyId;

    @SuppressWarnings("UnusedVariable") // read by SQL
    private Instant grantedAt;

    @SuppressWarnings("UnusedVariable")
    private @Nullable Long grantedBy;

    @SuppressWarnings("NullAway.Init")
    GrantedRole() {}

    /** @param grantedBy account of the administrator; null at the first set-up */
    GrantedRole(long accountId, Role role, @Nullable Long agencyId, Instant grantedAt, @Nullable Long grantedBy) {
        this.accountId = accountId;
        this.role = role;
        this.agencyId = agencyId;
        this.grantedAt = grantedAt;
        this.grantedBy = grantedBy;
    }

    long accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    @Nullable Long agencyId() {
        return agencyId;
    }
}
