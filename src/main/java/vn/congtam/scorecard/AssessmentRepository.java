package vn.congtam.scorecard;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, Long> {

    Optional<Assessment> findBySheetIdAndStage(long sheetId, Stage stage);

    Assessment save(Assessment assessment);

    void delete(Assessment assessment);

    Assessment saveAndFlush(Assessment assessment);
}
