package vn.congtam.insight.levelling;

import org.jspecify.annotations.Nullable;

/**
 * How level an agency is in a month.
 *
 * @param units that were large enough to be measured; {@code levelUnits} of them have an alert about their points
 * @param alerts about units and raters; {@code open} of them wait for an answer or a judgement
 * @param index 0 to 100: mean over the measured units of their strongest alert
 * @param strongest kind of the strongest alert, null without alerts
 */
record AgencyRow(
        long agencyId,
        String agency,
        int units,
        int levelUnits,
        int alerts,
        int open,
        int index,
        @Nullable AlertKind strongest) {}
