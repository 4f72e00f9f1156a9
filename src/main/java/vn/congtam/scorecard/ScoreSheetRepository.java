package vn.congtam.scorecard;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreSheetRepository extends Repository<ScoreSheet, Long> {

    /** Locks the row, so that two acts on one sheet come one after the other and the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.id = :id")
    Optional<ScoreSheet> lock(long id);

    Optional<ScoreSheet> findById(long id);
}
