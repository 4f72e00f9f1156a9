package vn.congtam.scorecard;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SheetTransitionRepository extends Repository<SheetTransition, Long> {

    SheetTransition save(SheetTransition transition);

    int countBySheetIdAndVerb(long sheetId, SheetVerb verb);

    Optional<SheetTransition> findFirstBySheetIdAndVerbOrderByIdDesc(long sheetId, SheetVerb verb);
}
