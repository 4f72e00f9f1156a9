package vn.congtam.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, Long> {

    @Query("select u from Unit u where u.id = :id and u.agencyId = :agencyId")
    Optional<Unit> find(long agencyId, long id);

    Unit saveAndFlush(Unit unit);
}
