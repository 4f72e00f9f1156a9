package vn.congtam.document.official;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.summary.Summaries;
import vn.congtam.document.summary.Summary;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ResultPeople;
import vn.congtam.ranking.ResultPerson;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Brings together what the papers of a month are made of, for whoever may take the summary. */
@Service
class MonthMaterials {

    private final Summaries summaries;
    private final ResultPeople people;
    private final Letterheads letterheads;
    private final PaperNumbers numbers;
    private final Clock clock;

    MonthMaterials(
            Summaries summaries, ResultPeople people, Letterheads letterheads, PaperNumbers numbers, Clock clock) {
        this.summaries = summaries;
        this.people = people;
        this.letterheads = letterheads;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The material of a paper about the whole month.
     *
     * @throws NotFound when the month is not the reader's to take
     * @throws Conflict while it is open
     * @throws Refused when there are too many people for a paper
     */
    MonthMaterial of(PeriodSummary period, PaperKind kind, CurrentOfficial me) {
        Summary summary = summaries.of(period, me);
        return of(
                period,
                kind,
                SummaryTable.of(summary),
                people.page(summary.closing().id(), null, "", 0, SummaryTable.MOST_PEOPLE));
    }

    /**
     * The material of a list of one unit.
     *
     * @throws NotFound as above, and when nobody of the unit has a result in the month
     * @throws Conflict while the month is open
     */
    MonthMaterial ofUnit(PeriodSummary period, long unit, CurrentOfficial me) {
        Summary summary = summaries.of(period, me);
        List<ResultPerson> here = people.page(summary.closing().id(), unit, "", 0, SummaryTable.MOST_PEOPLE + 1);
        if (here.isEmpty()) {
            throw new NotFound();
        }
        Set<Long> ids = here.stream().map(ResultPerson::personId).collect(Collectors.toSet());
        return of(period, PaperKind.DECISION, SummaryTable.of(summary, ids), here);
    }

    private MonthMaterial of(PeriodSummary period, PaperKind kind, SummaryTable table, List<ResultPerson> here) {
        PaperNumber number = numbers.of(period.id(), kind);
        LocalDate today = VietnamTime.today(clock);
        return new MonthMaterial(
                table,
                here,
                letterheads.of(period.agencyId(), Objects.requireNonNullElse(number.datedOn(), today)),
                number,
                numbers.of(period.id(), PaperKind.PROPOSAL),
                numbers.of(period.id(), PaperKind.DECISION),
                today);
    }
}
