package vn.congtam.document.summary;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.SummaryRow;

/** Says in words why a class is not that of the score. */
@Component
class SummaryNotes {

    private final PdfRenderer papers;

    SummaryNotes(PdfRenderer papers) {
        this.papers = papers;
    }

    /** Instead of the reader's own result before publication. */
    String ownHidden() {
        return papers.text("ranking.ownHidden");
    }

    String of(SummaryRow row) {
        String notRated = row.notRatedReason();
        if (notRated != null) {
            return notRated;
        }
        List<String> notes = new ArrayList<>();
        String cap = row.capReason();
        if (cap != null) {
            notes.add(cap(cap));
        }
        if (row.moved()) {
            notes.add(papers.text("document.note.moved"));
        }
        return String.join("; ", notes);
    }

    /** @param reason kind of the rule, a colon, its document or the days absent */
    String cap(String reason) {
        int colon = reason.indexOf(':');
        return papers.text("ranking.why.cap." + reason.substring(0, colon), reason.substring(colon + 1));
    }
}
