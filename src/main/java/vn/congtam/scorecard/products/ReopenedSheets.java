package vn.congtam.scorecard.products;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.shared.NotFound;
import vn.congtam.worklog.Worklog;

/** Finds the reopened sheets whose products somebody may correct, and notes who looked at them. */
@Component
class ReopenedSheets {

    private final SheetRecords sheets;
    private final Frameworks frameworks;
    private final Worklog worklog;
    private final AuditTrail audit;

    ReopenedSheets(SheetRecords sheets, Frameworks frameworks, Worklog worklog, AuditTrail audit) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.worklog = worklog;
        this.audit = audit;
    }

    /** @throws NotFound for a sheet that is not reopened or not the reader's to decide on, and where results do not come from products */
    ReopenedSheet get(long sheetId, CurrentOfficial me) {
        SheetRecord sheet = sheets.get(sheetId);
        Framework framework = frameworks.byId(sheet.frameworkId());
        ConversionRule rule = framework.conversionRule().orElseThrow(NotFound::new);
        if (!SheetPermissions.of(me, sheet.subject(), PeriodStatus.CLOSED).canCorrectProducts()) {
            throw new NotFound();
        }
        return new ReopenedSheet(
                sheet, rule, worklog.convertedTasks(sheet.subject().personId(), sheet.month(), framework), back(sheet));
    }

    void noteView(ReopenedSheet seen, CurrentOfficial me) {
        audit.append(AuditEvent.of("sheets.viewed", "score_sheet", null)
                .in(seen.record().subject().agencyId(), seen.record().month())
                .with(Map.of("screen", "PRODUCTS", "sheets", List.of(seen.id()), "actingFor", me.actingForName())));
    }

    private static String back(SheetRecord sheet) {
        SheetSubject of = sheet.subject();
        String screen = of.decider() == null ? "/city-heads" : "/agencies/" + of.agencyId() + "/decision";
        return screen + "/" + of.sheetId() + "?month=" + sheet.month();
    }
}
