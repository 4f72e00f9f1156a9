package vn.congtam.scorecard;

import org.springframework.data.repository.Repository;

interface SheetTransitionRepository extends Repository<SheetTransition, Long> {

    SheetTransition save(SheetTransition transition);

    int countBySheetIdAndVerb(long sheetId, SheetVerb verb);
}
