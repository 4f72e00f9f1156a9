package vn.congtam.appeal;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.ranking.MonthClosed;
import vn.congtam.ranking.MonthReopened;
import vn.congtam.scorecard.SheetCorrection;

/**
 * Carries accepted appeals into the results: when their sheets are reopened the corrected points are written, when the month is closed
 * again the new version is noted with the appeal. Both within the transaction of the act itself.
 */
@Component
class CorrectionsInPlace {

    private final Corrections corrections;
    private final SheetCorrection sheets;
    private final JdbcClient jdbc;

    CorrectionsInPlace(Corrections corrections, SheetCorrection sheets, JdbcClient jdbc) {
        this.corrections = corrections;
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MonthReopened reopened) {
        corrections.awaiting(reopened.periodId()).stream()
                .filter(correction -> reopened.people().contains(correction.personId()))
                .forEach(correction ->
                        sheets.correct(correction.sheetId(), correction::applyTo, correction.reason(), reopened.by()));
    }

    @EventListener
    void on(MonthClosed closed) {
        corrections.awaiting(closed.periodId()).stream()
                .filter(correction -> wasReopened(correction, closed))
                .forEach(correction -> corrections.reissued(correction.appealId(), closed.closingId()));
    }

    /** Whether the version before was corrected in this sheet. */
    private boolean wasReopened(Correction correction, MonthClosed closed) {
        return jdbc.sql("""
                        select exists (select 1 from reopening r join closing c on c.id = r.closing_id join reopening_sheet t on t.reopening_id = r.id
                            where r.period_id = :period and r.approved and c.version = :before and t.sheet_id = :sheet)
                        """)
                .param("period", closed.periodId())
                .param("before", closed.version() - 1)
                .param("sheet", correction.sheetId())
                .query(Boolean.class)
                .single();
    }
}
