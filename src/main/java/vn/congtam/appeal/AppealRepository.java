package vn.congtam.appeal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppealRepository extends Repository<Appeal, Long> {

    /** Locks the row, so that of two people who answer at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appeal a where a.id = :id")
    Optional<Appeal> lock(long id);

    Appeal saveAndFlush(Appeal appeal);
}
