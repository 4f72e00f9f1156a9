package vn.congtam.document.summary;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.Organization;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.Results;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** Gives the summary of an agency's month to those who may take it. */
@Service
public class Summaries {

    private final Results results;
    private final Organization organization;
    private final Frameworks frameworks;
    private final SummaryNotes notes;
    private final Clock clock;

    Summaries(Results results, Organization organization, Frameworks frameworks, SummaryNotes notes, Clock clock) {
        this.results = results;
        this.organization = organization;
        this.frameworks = frameworks;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * The summary of a month.
     *
     * @throws NotFound when it is not the reader's to take
     * @throws Conflict while the month is open
     */
    public Summary of(PeriodSummary period, CurrentOfficial me) {
        SummaryPermissions may = new SummaryPermissions(me, period);
        may.requireReading();
        ClosingRecord closing = results.closing(period.id()).orElseThrow(() -> new Conflict("document.conflict.open"));
        return new Summary(
                organization.agency(period.agencyId()),
                period,
                closing,
                parts(period, closing),
                clock.instant(),
                reader -> read(may, reader));
    }

    /** Every framework that people of the month were rated with, the agency's own first (ADR 0010). Tells no results. */
    public List<Framework> frameworks(PeriodSummary period, ClosingRecord closing) {
        return parts(period, closing).stream().map(Summary.Part::framework).toList();
    }

    private List<Summary.Part> parts(PeriodSummary period, ClosingRecord closing) {
        return results.parts(closing.id()).stream()
                .sorted(Comparator.comparing(part -> part.frameworkVersionId() != period.frameworkVersionId()))
                .map(part -> new Summary.Part(frameworks.byId(part.frameworkVersionId()), part))
                .toList();
    }

    private void read(SummaryPermissions may, Consumer<SummaryLine> reader) {
        AtomicInteger number = new AtomicInteger();
        results.eachSummaryRow(
                may.period().id(), may.hidden(), row -> reader.accept(line(number.incrementAndGet(), row, may)));
    }

    private SummaryLine line(int number, SummaryRow row, SummaryPermissions may) {
        return may.hides(row)
                ? new SummaryLine(number, row, row.withheld(), notes.ownHidden())
                : new SummaryLine(number, row, row, notes.of(row));
    }
}
