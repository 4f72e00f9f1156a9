package vn.congtam.document;

import vn.congtam.ranking.SummaryRow;

/**
 * A row of the summary.
 *
 * @param number from 1
 * @param note why the class is not that of the score, or why there is none; may be empty
 */
record SummaryLine(int number, SummaryRow of, String note) {}
