package vn.congtam.account.credential;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import vn.congtam.account.Role;

interface GrantedRoleRepository extends Repository<GrantedRole, Long> {

    GrantedRole save(GrantedRole grant);

    Optional<GrantedRole> findById(long id);

    List<GrantedRole> findByAccountId(long accountId);

    boolean existsByAccountIdAndRoleAndAgencyId(long accountId, Role role, @Nullable Long agencyId);

    void flush();

    void delete(GrantedRole grant);
}
