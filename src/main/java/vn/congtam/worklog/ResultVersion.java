package vn.congtam.worklog;

/**
 * A version of the result of a sheet, to ask what counted then.
 *
 * @param version 1 for the first closing
 */
public record ResultVersion(long sheetId, int version) {}
