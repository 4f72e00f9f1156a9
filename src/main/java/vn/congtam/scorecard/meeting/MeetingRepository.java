package vn.congtam.scorecard.meeting;

import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

    Meeting saveAndFlush(Meeting meeting);

    void delete(Meeting meeting);

    /** Two writers of one meeting come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(long id);

    Optional<Meeting> findById(long id);

    @Query("select count(m) > 0 from Meeting m where m.number = :number and m.month = :month"
            + " and (m.agencyId = :agency or (m.agencyId is null and :agency is null))")
    boolean isNumberTaken(@Nullable Long agency, YearMonth month, String number);
}
