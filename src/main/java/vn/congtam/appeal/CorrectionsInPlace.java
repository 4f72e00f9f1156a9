package vn.congtam.appeal;

import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.ranking.MonthClosed;
import vn.congtam.ranking.MonthReopened;
import vn.congtam.scorecard.SheetCorrection;
import vn.congtam.worklog.ProductCorrections;

/**
 * Carries accepted appeals into the results: when their sheets are reopened the corrected counts of products and
 * points are written, when the month is closed
 * again the new version is noted with the appeal. Both within the transaction of the act itself.
 */
@Component
class CorrectionsInPlace {

    private final Corrections corrections;
    private final SheetCorrection sheets;
    private final ProductCorrections products;
    private final JdbcClient jdbc;

    CorrectionsInPlace(Corrections corrections, SheetCorrection sheets, ProductCorrections products, JdbcClient jdbc) {
        this.corrections = corrections;
        this.sheets = sheets;
        this.products = products;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MonthReopened reopened) {
        corrections.awaiting(reopened.periodId()).stream()
                .filter(correction -> reopened.people().contains(correction.personId()))
                .forEach(correction -> write(correction, reopened.by()));
    }

    /** Products first: the decision is scored anew with what they count. */
    private void write(Correction correction, CurrentOfficial by) {
        products.note(
                new ProductCorrections.Source(correction.sheetId(), correction.appealId(), correction.answeredBy(), by),
                correction.products());
        sheets.correct(correction.sheetId(), correction::applyTo, correction.reason(), by);
    }

    @EventListener
    void on(MonthClosed closed) {
        corrections.awaiting(closed.periodId()).stream()
                .filter(correction -> wasReopened(correction, closed))
                .forEach(correction -> corrections.reissued(correction.appealId(), closed.closingId()));
    }

    /** Whether the version before was corrected in this sheet after the answer; what is accepted later waits for another reopening. */
    private boolean wasReopened(Correction correction, MonthClosed closed) {
        return jdbc.sql("""
                        select exists (select 1 from reopening r join closing c on c.id = r.closing_id join reopening_sheet t on t.reopening_id = r.id
                            where r.period_id = :period and r.approved and c.version = :before and t.sheet_id = :sheet and r.answered_at >= :answered)
                        """)
                .param("period", closed.periodId())
                .param("before", closed.version() - 1)
                .param("sheet", correction.sheetId())
                .param("answered", Timestamp.from(correction.answeredAt()))
                .query(Boolean.class)
                .single();
    }
}
