package vn.congtam.account.credential;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.Role;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Grants and revokes roles; both are logged with who did it. */
@Service
public class Grants {

    private final GrantedRoleRepository grants;
    private final Administrators administrators;
    private final AuditTrail audit;
    private final Clock clock;

    Grants(GrantedRoleRepository grants, Administrators administrators, AuditTrail audit, Clock clock) {
        this.grants = grants;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever administers accounts sees no scores, so no account holds that role beside one that sees scores, and nobody
     * grants to himself.
     *
     * @param agencyId for {@link Role#HR}; null for the other roles
     * @param grantedBy null at the first set-up
     */
    @Transactional
    public void grant(long accountId, Role role, @Nullable Long agencyId, @Nullable Long grantedBy) {
        if ((role == Role.HR) != (agencyId != null)) {
            throw new Refused("account.role.agencyNeeded");
        }
        if (grantedBy != null && grantedBy == accountId) {
            throw new Refused("account.role.notToOneself");
        }
        administrators.lock();
        if (role == Role.ADMINISTRATOR && administrators.isOfficial(accountId)) {
            throw new Refused("account.role.administratorIsNoOfficial");
        }
        Set<Role> held = grants.findByAccountId(accountId).stream()
                .map(GrantedRole::role)
                .collect(Collectors.toUnmodifiableSet());
        if (!held.isEmpty() && held.contains(Role.ADMINISTRATOR) != (role == Role.ADMINISTRATOR)) {
            throw new Refused("account.role.administratorAlone");
        }
        if (grants.existsByAccountIdAndRoleAndAgencyId(accountId, role, agencyId)) {
            throw new Refused("account.role.held");
        }
        grants.save(new GrantedRole(accountId, role, agencyId, clock.instant(), grantedBy));
        audit.append(event("account.roleGranted", accountId, role, agencyId));
    }

    /** @throws Refused when it would leave no administrator */
    @Transactional
    public void revoke(long accountId, long grantId) {
        administrators.lock();
        GrantedRole grant =
                grants.findById(grantId).filter(g -> g.accountId() == accountId).orElseThrow(NotFound::new);
        grants.delete(grant);
        grants.flush();
        if (grant.role() == Role.ADMINISTRATOR) {
            administrators.requireSome();
        }
        audit.append(event("account.roleRevoked", accountId, grant.role(), grant.agencyId()));
    }

    private static AuditEvent event(String action, long accountId, Role role, @Nullable Long agencyId) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("role", role.name());
        if (agencyId != null) {
            detail.put("agency", agencyId);
        }
        return AuditEvent.of(action, "account", accountId).in(agencyId).with(detail);
    }
}
