package vn.congtam.document.summary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Attachment;

/** The monthly summary of an agency as a file. */
@Controller
class SummaryController {

    private final Summaries summaries;
    private final SummaryWorkbook workbook;
    private final SummaryPaper paper;
    private final PdfRenderer renderer;
    private final PrintLog log;

    SummaryController(
            Summaries summaries, SummaryWorkbook workbook, SummaryPaper paper, PdfRenderer renderer, PrintLog log) {
        this.summaries = summaries;
        this.workbook = workbook;
        this.paper = paper;
        this.renderer = renderer;
        this.log = log;
    }

    /** Written while the rows are read, so that a large agency needs no more memory than a small one. */
    @GetMapping("/agencies/{agencyId}/summary.xlsx")
    void spreadsheet(CurrentOfficial me, MonthInView view, HttpServletResponse response) throws IOException {
        Summary summary = summaries.of(view.requirePeriod(), me);
        note(summary, "xlsx");
        Attachment.begin(response, fileName(summary, "xlsx"), Attachment.XLSX);
        workbook.write(summary, response.getOutputStream());
    }

    @GetMapping("/agencies/{agencyId}/summary.pdf")
    ResponseEntity<byte[]> paper(CurrentOfficial me, MonthInView view) {
        Summary summary = summaries.of(view.requirePeriod(), me);
        byte[] pdf = paper.draw(SummaryTable.of(summary));
        note(summary, "pdf");
        return Download.pdf(fileName(summary, "pdf"), pdf);
    }

    @GetMapping("/agencies/{agencyId}/summary.docx")
    ResponseEntity<byte[]> file(CurrentOfficial me, MonthInView view) {
        Summary summary = summaries.of(view.requirePeriod(), me);
        byte[] docx = paper.write(SummaryTable.of(summary));
        note(summary, "docx");
        return Download.docx(fileName(summary, "docx"), docx);
    }

    private void note(Summary summary, String format) {
        PeriodSummary period = summary.period();
        log.record(AuditEvent.of("summary.exported", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(Map.of("format", format, "people", summary.closing().people())));
    }

    private String fileName(Summary summary, String format) {
        return renderer.text(
                "document.summary.file",
                summary.monthNumber(),
                summary.yearNumber(),
                summary.agency().name(),
                format);
    }
}
