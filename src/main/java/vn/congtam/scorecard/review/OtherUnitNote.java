package vn.congtam.scorecard.review;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * What the unit that does not decide hands over about a person who moved in the month: heard, not counted.
 *
 * @param days working days of the month there
 * @param score part score, null while nothing was handed over
 */
record OtherUnitNote(
        String unit,
        int days,
        @Nullable Points score,
        @Nullable String comment,
        @Nullable String author) {}
