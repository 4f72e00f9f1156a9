package vn.congtam.scorecard.meeting;

import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/**
 * A sheet in the minutes.
 *
 * @param place unit, or agency for heads
 * @param total what the reviewers gave
 * @param judgedClass class that those points give
 * @param proposed by the collective of the unit
 * @param votes null before they are written down
 * @param outcome null before the conclusion
 * @param note what became of the sheet, in words; may be empty
 */
public record MinutesItem(
        long id,
        long sheetId,
        long personId,
        String name,
        String title,
        String place,
        Framework framework,
        boolean published,
        Points total,
        RatedClass judgedClass,
        @Nullable RatedClass proposed,
        @Nullable Votes votes,
        String opinions,
        @Nullable RatedClass concluded,
        String conclusion,
        @Nullable Outcome outcome,
        String note) {}
