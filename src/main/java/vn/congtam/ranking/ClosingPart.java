package vn.congtam.ranking;

/**
 * What a closing says about the people who were rated with one framework.
 *
 * @param rated people with a class
 * @param quotaPercent limit that applied
 * @param quotaLimit places of the best class, rounded down
 */
public record ClosingPart(
        long frameworkVersionId,
        int people,
        int rated,
        int quotaPercent,
        int quotaLimit,
        int topAfterQuota,
        int moved) {}
