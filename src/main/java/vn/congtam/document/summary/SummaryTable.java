package vn.congtam.document.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.congtam.document.paper.Footer;
import vn.congtam.shared.Refused;

/**
 * A summary whose rows are held together, for papers: the one source of every file format.
 *
 * @param totals those of the closing record
 */
public record SummaryTable(Summary summary, List<SummaryLine> lines, SummaryTotals totals) {

    /** Beyond it a paper is no use and would need a lot of memory; the spreadsheet has no such limit. */
    public static final int MOST_PEOPLE = 2000;

    public SummaryTable {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the rows.
     *
     * @throws Refused when there are too many for a paper
     * @throws IllegalStateException when the rows are not those of the closing record
     */
    public static SummaryTable of(Summary summary) {
        if (summary.closing().people() > MOST_PEOPLE) {
            throw new Refused("document.refused.tooManyPeople", MOST_PEOPLE);
        }
        return read(summary, line -> true);
    }

    /**
     * Reads the rows of some people; the totals are those of the whole month.
     *
     * @throws Refused when there are too many for a paper
     */
    public static SummaryTable of(Summary summary, Set<Long> people) {
        if (people.size() > MOST_PEOPLE) {
            throw new Refused("document.refused.tooManyPeople", MOST_PEOPLE);
        }
        return read(summary, line -> people.contains(line.of().personId()));
    }

    private static SummaryTable read(Summary summary, Predicate<SummaryLine> kept) {
        List<SummaryLine> lines = new ArrayList<>();
        SummaryTotals totals = new SummaryTotals();
        summary.rows().accept(line -> {
            totals.add(line.of());
            if (kept.test(line)) {
                lines.add(line);
            }
        });
        return new SummaryTable(summary, lines, totals.requireSameAs(summary.closing()));
    }

    public Footer footer() {
        return summary.footer();
    }
}
