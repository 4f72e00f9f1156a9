package vn.congtam.document.sheet;

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
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.Footer;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.rollup.rating.YearRating;
import vn.congtam.rollup.rating.YearSheetRecords;
import vn.congtam.rollup.rating.YearSheetRecords.YearSheetRecord;
import vn.congtam.rollup.rating.YearSheetRow;
import vn.congtam.shared.VietnamTime;

/** The yearly sheet of one official on paper, after form 02 of Decree 335/2025/NĐ-CP. */
@Controller
class YearPrintController {

    private final YearSheetRecords sheets;
    private final Letterheads letterheads;
    private final YearPaper paper;
    private final PaperDocx docx;
    private final PdfRenderer renderer;
    private final PrintLog log;
    private final Clock clock;

    YearPrintController(
            YearSheetRecords sheets,
            Letterheads letterheads,
            YearPaper paper,
            PaperDocx docx,
            PdfRenderer renderer,
            PrintLog log,
            Clock clock) {
        this.sheets = sheets;
        this.letterheads = letterheads;
        this.paper = paper;
        this.docx = docx;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/year-sheets/{yearSheetId}.pdf")
    ResponseEntity<byte[]> sheet(CurrentOfficial me, @PathVariable long yearSheetId) {
        PrintedYear year = print(sheets.of(me, yearSheetId));
        byte[] pdf = renderer.render(
                "year-sheet",
                Map.of("record", year.record(), "letterhead", year.letterhead(), "footer", year.footer()));
        note(year.record());
        return Download.pdf(fileName("document.year.file", year.record()), pdf);
    }

    @GetMapping("/year-sheets/{yearSheetId}.docx")
    ResponseEntity<byte[]> file(CurrentOfficial me, @PathVariable long yearSheetId) {
        PrintedYear year = print(sheets.of(me, yearSheetId));
        byte[] content = docx.write(paper.of(year));
        note(year.record());
        return Download.docx(fileName("document.year.fileDocx", year.record()), content);
    }

    private PrintedYear print(YearSheetRecord record) {
        YearRating rating = record.rating();
        Instant submitted = record.line().sheet().submittedAt();
        LocalDate signed = submitted == null
                ? VietnamTime.today(clock)
                : VietnamTime.local(submitted).toLocalDate();
        String code = record.showsDecision() && !rating.isOpen() ? rating.checkCode() : null;
        return new PrintedYear(
                record,
                letterheads.head(rating.agencyId(), signed),
                Footer.of(record.framework(), clock.instant(), code));
    }

    private void note(YearSheetRecord record) {
        if (!record.own()) {
            YearSheetRow sheet = record.line().sheet();
            log.record(AuditEvent.of("year-sheet.printed", "year_sheet", sheet.id())
                    .in(record.rating().agencyId())
                    .with(Map.of("person", sheet.personId())));
        }
    }

    private String fileName(String key, YearSheetRecord record) {
        return renderer.text(key, record.rating().year(), record.line().sheet().name());
    }
}
