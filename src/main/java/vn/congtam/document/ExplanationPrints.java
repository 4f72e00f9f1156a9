package vn.congtam.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.PrintedSheet.Footer;
import vn.congtam.organization.Organization;
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
    private final ConcurrentComments comments;
    private final Organization organization;
    private final Clock clock;

    ExplanationPrints(
            Explanations explanations,
            Acknowledgements acknowledgements,
            TraceText words,
            ConcurrentComments comments,
            Organization organization,
            Clock clock) {
        this.explanations = explanations;
        this.acknowledgements = acknowledgements;
        this.words = words;
        this.comments = comments;
        this.organization = organization;
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
        Footer footer = new Footer(why.framework().code(), why.framework().version(), clock.instant(), why.checkCode());
        Letterhead head = Letterhead.of(
                organization.agency(why.agencyId()),
                VietnamTime.local(why.closedAt()).toLocalDate());
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
