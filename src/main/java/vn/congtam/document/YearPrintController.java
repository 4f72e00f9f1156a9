package vn.congtam.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.PrintedSheet.Footer;
import vn.congtam.organization.Organization;
import vn.congtam.rollup.rating.YearRating;
import vn.congtam.rollup.rating.YearSheetRecords;
import vn.congtam.rollup.rating.YearSheetRecords.YearSheetRecord;
import vn.congtam.rollup.rating.YearSheetRow;
import vn.congtam.shared.VietnamTime;

/** The yearly sheet of one official on paper, after form 02 of Decree 335/2025/NĐ-CP. */
@Controller
class YearPrintController {

    private final YearSheetRecords sheets;
    private final Organization organization;
    private final PdfRenderer renderer;
    private final PrintLog log;
    private final Clock clock;

    YearPrintController(
            YearSheetRecords sheets, Organization organization, PdfRenderer renderer, PrintLog log, Clock clock) {
        this.sheets = sheets;
        this.organization = organization;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/year-sheets/{yearSheetId}.pdf")
    ResponseEntity<byte[]> sheet(CurrentOfficial me, @PathVariable long yearSheetId) {
        YearSheetRecord record = sheets.of(me, yearSheetId);
        YearRating rating = record.rating();
        YearSheetRow sheet = record.line().sheet();
        Instant submitted = sheet.submittedAt();
        LocalDate signed = submitted == null
                ? VietnamTime.today(clock)
                : VietnamTime.local(submitted).toLocalDate();
        byte[] pdf = renderer.render(
                "year-sheet",
                Map.of(
                        "record",
                        record,
                        "letterhead",
                        Letterhead.of(organization.agency(rating.agencyId()), signed),
                        "footer",
                        new Footer(
                                record.framework().code(),
                                record.framework().version(),
                                clock.instant(),
                                record.showsDecision() && !rating.isOpen() ? rating.checkCode() : null)));
        if (!record.own()) {
            log.record(AuditEvent.of("year-sheet.printed", "year_sheet", yearSheetId)
                    .in(rating.agencyId())
                    .with(Map.of("person", sheet.personId())));
        }
        return Download.pdf(renderer.text("document.year.file", rating.year(), sheet.name()), pdf);
    }
}
