package vn.congtam.document.summary;

import org.jspecify.annotations.Nullable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.shared.NotFound;

/** Who may take an agency's summary of a month: its HR and its head; city HR and inspectors once it is published. */
public record SummaryPermissions(CurrentOfficial me, PeriodSummary period) {

    public boolean mayRead() {
        return me.isHrOf(period.agencyId())
                || me.isHeadOfAgency(period.agencyId())
                || (period.isPublished() && (me.isCityHr() || me.isInspector()));
    }

    /** Nobody sees the own result before it is published, not even who takes the summary of everybody. */
    boolean hides(SummaryRow row) {
        return me.isPerson(row.personId()) && !period.isPublished();
    }

    /** Whose row is hidden, null for nobody's. */
    @Nullable Long hidden() {
        return period.isPublished() ? null : me.personId();
    }

    public void requireReading() {
        if (!mayRead()) {
            throw new NotFound();
        }
    }
}
