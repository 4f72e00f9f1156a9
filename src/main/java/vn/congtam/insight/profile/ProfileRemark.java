package vn.congtam.insight.profile;

import java.time.YearMonth;

/**
 * Words on a month.
 *
 * @param kind REVIEW1, REVIEW2, DECISION, STRENGTHS, TO_IMPROVE or NEXT_MONTH
 * @param author empty for the higher body
 */
public record ProfileRemark(YearMonth month, String kind, String author, String text) {}
