package vn.congtam.document.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Footer;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.Acknowledgements;
import vn.congtam.ranking.Explanation;
import vn.congtam.ranking.Explanations;
import vn.congtam.rulebook.TraceText;
import vn.congtam.rulebook.engine.Trace;
import vn.congtam.scorecard.ConcurrentComments;
import vn.congtam.shared.VietnamTime;

/** Puts an explained result on paper. */
@Service
class ExplanationPrints {

    private final Explanations explanations;
    private final Acknowledgements acknowledgements;
    private final TraceText words;
    private final Letterheads letterheads;
    private final ConcurrentComments comments;
    private final Clock clock;

    ExplanationPrints(
            Explanations explanations,
            Acknowledgements acknowledgements,
            TraceText words,
            Letterheads letterheads,
            ConcurrentComments comments,
            Clock clock) {
        this.explanations = explanations;
        this.acknowledgements = acknowledgements;
        this.words = words;
        this.letterheads = letterheads;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * A version of a result on paper.
     *
     * @param version null for the newest
     * @return empty when the result is not the reader's to read
     */
    Optional<PrintedExplanation> of(long sheetId, @Nullable Integer version, CurrentOfficial me) {
        return explanations.readableBy(me, sheetId, version).map(this::print);
    }

    private PrintedExplanation print(Explanation why) {
        Footer footer = Footer.of(why.framework(), clock.instant(), why.checkCode());
        Letterhead head = letterheads.head(
                why.agencyId(), VietnamTime.local(why.closedAt()).toLocalDate());
        Trace trace = why.trace();
        return new PrintedExplanation(
                head,
                why,
                trace == null ? List.of() : words.lines(trace, PdfRenderer.VIETNAMESE),
                comments.of(why.sheetId()),
                acknowledgements.of(why.sheetId()).orElse(null),
                footer);
    }
}
