package vn.congtam.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.document.PrintedSheet.Footer;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Draws a summary as PDF on landscape A4. */
@Component
class SummaryPaper {

    /** Beyond it a paper is no use and would need a lot of memory; the spreadsheet has no such limit. */
    static final int MOST_PEOPLE = 2000;

    private final PdfRenderer renderer;

    SummaryPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Draws it.
     *
     * @throws Refused when it has too many rows for a paper
     * @throws IllegalStateException when the rows are not those of the closing record
     */
    byte[] draw(Summary summary) {
        if (summary.closing().people() > MOST_PEOPLE) {
            throw new Refused("document.refused.tooManyPeople", MOST_PEOPLE);
        }
        List<SummaryLine> lines = new ArrayList<>();
        SummaryTotals totals = new SummaryTotals();
        summary.rows().accept(line -> {
            lines.add(line);
            totals.add(line.of());
        });
        return renderer.render(
                "summary",
                Map.of(
                        "summary",
                        summary,
                        "lines",
                        lines,
                        "totals",
                        totals.requireSameAs(summary.closing()),
                        "letterhead",
                        Letterhead.of(
                                summary.agency(),
                                VietnamTime.local(summary.closing().closedAt()).toLocalDate()),
                        "footer",
                        new Footer(
                                summary.framework().code(),
                                summary.framework().version(),
                                summary.madeAt(),
                                summary.closing().checkCode())));
    }
}
