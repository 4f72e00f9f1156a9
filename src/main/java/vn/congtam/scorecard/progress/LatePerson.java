package vn.congtam.scorecard.progress;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose step is over its deadline.
 *
 * @param absence kind of absence entered for the month
 * @param waitsFor name of the one who has to act, absent when it is the person
 * @param unassigned posts give the person no reviewer
 */
record LatePerson(
        long sheetId,
        long personId,
        String name,
        long unitId,
        String unitName,
        Step step,
        int days,
        @Nullable String absence,
        @Nullable String waitsFor,
        boolean unassigned) {}
