package vn.congtam.appeal;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An official filed an appeal. Told within the transaction.
 *
 * @param answerDue last working day for the answer
 */
public record AppealFiled(long appealId, long agencyId, YearMonth month, long personId, LocalDate answerDue) {}
