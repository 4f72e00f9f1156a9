package vn.congtam.insight.board;

import java.math.BigDecimal;

/**
 * How many people of a group came out alike.
 *
 * @param groupId unit on the board of an agency, agency on that of the city
 * @param rating A to D, or a dash for people who were not rated
 * @param band number of the five points that the totals lie in, -1 for people who were not rated
 * @param points sum of the exact totals
 * @param moved how many the limit of the best class moved
 */
record Cell(
        long groupId,
        String groupName,
        long frameworkId,
        String rating,
        int band,
        int people,
        BigDecimal points,
        int moved) {

    static final String NOT_RATED = "-";

    boolean isRated() {
        return !NOT_RATED.equals(rating);
    }
}
