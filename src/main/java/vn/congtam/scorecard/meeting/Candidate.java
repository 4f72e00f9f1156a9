package vn.congtam.scorecard.meeting;

import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.shared.Points;

/**
 * A sheet that waits for the decision.
 *
 * @param place unit, or agency for heads
 * @param version of the points of the stage before
 */
record Candidate(
        SheetSubject subject,
        long periodId,
        String name,
        String title,
        String place,
        Framework framework,
        Points total,
        RatedClass classByScore,
        int version) {

    public long sheetId() {
        return subject.sheetId();
    }
}
