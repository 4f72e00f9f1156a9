package vn.congtam.document.summary;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.congtam.document.paper.Footer;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingPart;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * An agency's closed month: what is printed around its rows, and the rows, which are read one by one and never held together.
 *
 * @param parts frameworks that people of the month were rated with, the agency's own first
 * @param rows hands every row to its argument, framework by framework, best rank first
 */
public record Summary(
        AgencyInfo agency,
        PeriodSummary period,
        ClosingRecord closing,
        List<Part> parts,
        Instant madeAt,
        Consumer<Consumer<SummaryLine>> rows) {

    /** One framework of the month with what the closing says about its people. */
    public record Part(Framework framework, ClosingPart closing) {

        /** Label of the class that the quota limits. */
        public String limited() {
            return framework.labelOf(framework.quota().limited());
        }
    }

    /** The agency's own framework, or the first one that anybody was rated with. */
    public Framework framework() {
        return parts.getFirst().framework();
    }

    public Part part(long frameworkId) {
        return parts.stream()
                .filter(part -> part.closing().frameworkVersionId() == frameworkId)
                .findFirst()
                .orElseThrow();
    }

    /** Whether people of the month were rated with more than one framework. */
    public boolean isMixed() {
        return parts.size() > 1;
    }

    /** What the framework of the row calls a class, empty without one. */
    public String label(SummaryRow row, @Nullable String ratedClass) {
        return ratedClass == null ? "" : part(row.frameworkId()).framework().labelOf(RatedClass.valueOf(ratedClass));
    }

    /** Whether groups I and II are all there is: no II.1, no bonus, no deductions. */
    public boolean isConverted() {
        return parts.stream().allMatch(part -> part.framework().conversionRule().isPresent());
    }

    /** Names every framework that people of the month were rated with. */
    public Footer footer() {
        return Footer.of(parts.stream().map(Part::framework).toList(), madeAt, closing.checkCode());
    }

    public String monthNumber() {
        return String.valueOf(period.month().getMonthValue());
    }

    public String yearNumber() {
        return String.valueOf(period.month().getYear());
    }
}
