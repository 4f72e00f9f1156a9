package vn.congtam.scorecard.attendance;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConductRecordRepository extends JpaRepository<ConductRecord, Long> {

    Optional<ConductRecord> findByPersonIdAndDocumentNumberIgnoreCase(long personId, String documentNumber);
}
