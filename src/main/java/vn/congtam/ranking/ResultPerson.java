package vn.congtam.ranking;

/**
 * A person with a result in a closed month, where the month saw the person. Tells neither points nor class.
 *
 * @param unitId and {@code unit}: as the sheet has them
 */
public record ResultPerson(
        long sheetId, long personId, String code, String name, String post, long unitId, String unit) {}
