package vn.congtam.insight.board;

import org.jspecify.annotations.Nullable;

/**
 * Whom a list of people may hold.
 *
 * @param agencyId null for the whole city
 * @param judge whose reviews and decisions the list is limited to, null for everybody's
 */
record PeopleReach(
        @Nullable Long agencyId, Sight sight, @Nullable Long judge) {}
