package vn.congtam.scorecard.attendance;

import java.time.YearMonth;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitClassRepository extends JpaRepository<UnitClass, Long> {

    List<UnitClass> findByAgencyIdAndMonth(long agencyId, YearMonth month);
}
