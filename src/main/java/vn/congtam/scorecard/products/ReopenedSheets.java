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
import vn.congtam.worklog.ProductCorrections;
import vn.congtam.worklog.Worklog;

/** Finds the reopened sheets whose products somebody may correct, and notes who looked at them. */
@Component
class ReopenedSheets {

    private final SheetRecords sheets;
    private final Frameworks frameworks;
    private final Worklog worklog;
    private final ProductCorrections corrections;
    private final AuditTrail audit;

    ReopenedSheets(
            SheetRecords sheets,
            Frameworks frameworks,
            Worklog worklog,
            ProductCorrections corrections,
            AuditTrail audit) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.worklog = worklog;
        this.corrections = corrections;
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
        long seen = corrections.newest(sheetId); // before the products, so that what comes in between is a conflict
        return new ReopenedSheet(
                sheet,
                rule,
                seen,
                worklog.convertedTasks(sheet.subject().personId(), sheet.month(), framework),
                back(sheet));
    }

    /** The sheet as it is by now; as it was read where it is not the reader's to correct any more. */
    ReopenedSheet again(ReopenedSheet read, CurrentOfficial me) {
        try {
            return get(read.id(), me);
        } catch (NotFound closed) {
            return read;
        }
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
