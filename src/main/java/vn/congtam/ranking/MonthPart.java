package vn.congtam.ranking;

/**
 * One part of a month in which people are scored with several frameworks, each ranked and limited by itself.
 *
 * @param people with a result or waiting for the settlement of a tie
 * @param moved people whom the limit moved to the next class
 * @param unresolved people in a tie that the authority has to settle
 */
record MonthPart(long frameworkId, String code, int version, int people, int moved, int unresolved) {

    static MonthPart of(RankedMonth part, Tally tally) {
        return new MonthPart(
                part.frameworkId(),
                part.framework().code(),
                part.framework().version(),
                tally.people(),
                tally.moved(),
                tally.unresolved());
    }
}
