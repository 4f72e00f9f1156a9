package vn.congtam.document.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.paper.Footer;
import vn.congtam.ranking.Acknowledgement;
import vn.congtam.ranking.Explanation;
import vn.congtam.rulebook.TraceText;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.ConcurrentComment;

/** An explained result on paper: the record that draws the page, between letterhead and footer. */
record PrintedExplanation(
        Letterhead letterhead,
        Explanation why,
        List<TraceText.Line> steps,
        List<ConcurrentComment> concurrent,
        @Nullable Acknowledgement seen,
        Footer footer) {

    /** Class in words, empty when not rated. */
    public String className() {
        String letter = why.ratedClass();
        return letter == null ? "" : why.framework().nameOf(RatedClass.valueOf(letter));
    }

    /** Without the dot that numbers take in sentences. */
    public String yearNumber() {
        return String.valueOf(why.month().getYear());
    }
}
