package vn.congtam.document.official;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PaperPdf;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.ranking.Explanation;
import vn.congtam.ranking.Explanations;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.shared.NotFound;

/** The notice of one result, for whoever may read that result. */
@Controller
class NoticeController {

    private final Explanations explanations;
    private final SheetRecords sheets;
    private final NoticePaper notice;
    private final PaperPdf pdf;
    private final PaperDocx docx;
    private final PrintLog log;

    NoticeController(
            Explanations explanations,
            SheetRecords sheets,
            NoticePaper notice,
            PaperPdf pdf,
            PaperDocx docx,
            PrintLog log) {
        this.explanations = explanations;
        this.sheets = sheets;
        this.notice = notice;
        this.pdf = pdf;
        this.docx = docx;
        this.log = log;
    }

    @GetMapping("/sheets/{sheetId}/notice.pdf")
    ResponseEntity<byte[]> paper(CurrentOfficial me, @PathVariable long sheetId) {
        Explanation why = explanations.readableBy(me, sheetId).orElseThrow(NotFound::new);
        Paper paper = notice.of(why, sheets.get(sheetId).periodId());
        byte[] content = pdf.draw(paper);
        note(me, why, "pdf");
        return Download.pdf(paper.name() + ".pdf", content);
    }

    @GetMapping("/sheets/{sheetId}/notice.docx")
    ResponseEntity<byte[]> file(CurrentOfficial me, @PathVariable long sheetId) {
        Explanation why = explanations.readableBy(me, sheetId).orElseThrow(NotFound::new);
        Paper paper = notice.of(why, sheets.get(sheetId).periodId());
        byte[] content = docx.write(paper);
        note(me, why, "docx");
        return Download.docx(paper.name() + ".docx", content);
    }

    private void note(CurrentOfficial me, Explanation why, String format) {
        if (!me.isPerson(why.personId())) {
            log.record(AuditEvent.of("notice.printed", "score_sheet", why.sheetId())
                    .in(why.agencyId(), why.month())
                    .with(Map.of("person", why.personId(), "format", format)));
        }
    }
}
