package vn.congtam.scorecard.attendance;

import org.jspecify.annotations.Nullable;

/** @param unitName null for the agency as a whole */
record UnitClassRow(long id, @Nullable String unitName, String ratedClass, String documentNumber) {}
