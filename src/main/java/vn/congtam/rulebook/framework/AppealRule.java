package vn.congtam.rulebook.framework;

/**
 * Time limits of an appeal, in working days.
 *
 * @param filingDays counted from publication
 * @param answerDays counted from filing
 */
public record AppealRule(int filingDays, int answerDays, Basis basis) {}
