package vn.congtam.document.summary;

import vn.congtam.ranking.SummaryRow;

/**
 * A row of the summary.
 *
 * @param number from 1
 * @param of the row with its result, for the totals
 * @param shown what is printed: without the result when that is not the reader's to see yet
 * @param note why the class is not that of the score, or why there is none; may be empty
 */
public record SummaryLine(int number, SummaryRow of, SummaryRow shown, String note) {

    /**
     * The class as papers show it.
     *
     * @param notRated what stands for people without a class; a hidden class is a dash
     */
    public String shownClass(Summary summary, String notRated) {
        if (shown.ratedClass() != null) {
            return summary.label(shown, shown.ratedClass());
        }
        return of.rated() ? "–" : notRated;
    }
}
