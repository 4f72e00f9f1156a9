package vn.congtam.document.sheet;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.ranking.Explanation;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.shared.NotFound;

/** The score sheet of one official and the explanation of its result, on paper. */
@Controller
class SheetPrintController {

    private final SheetPrints prints;
    private final SheetFiles files;
    private final ExplanationPrints explanations;
    private final PdfRenderer renderer;
    private final PrintLog log;

    SheetPrintController(
            SheetPrints prints, SheetFiles files, ExplanationPrints explanations, PdfRenderer renderer, PrintLog log) {
        this.prints = prints;
        this.files = files;
        this.explanations = explanations;
        this.renderer = renderer;
        this.log = log;
    }

    @GetMapping("/sheets/{sheetId}.pdf")
    ResponseEntity<byte[]> sheet(CurrentOfficial me, @PathVariable long sheetId) {
        SheetPrints.Filled filled = prints.of(sheetId, me);
        SheetRecord record = filled.record();
        byte[] pdf = files.pdf(filled.sheet());
        note(filled, sheetId);
        return Download.pdf(fileName("document.sheet.file", record.month(), record.personName()), pdf);
    }

    @GetMapping("/sheets/{sheetId}.docx")
    ResponseEntity<byte[]> file(CurrentOfficial me, @PathVariable long sheetId) {
        SheetPrints.Filled filled = prints.of(sheetId, me);
        SheetRecord record = filled.record();
        byte[] docx = files.docx(filled.sheet());
        note(filled, sheetId);
        return Download.docx(fileName("document.sheet.fileDocx", record.month(), record.personName()), docx);
    }

    @GetMapping("/sheets/{sheetId}/explanation.pdf")
    ResponseEntity<byte[]> explanation(
            CurrentOfficial me, @PathVariable long sheetId, @RequestParam(required = false) @Nullable Integer version) {
        PrintedExplanation paper = explanations.of(sheetId, version, me).orElseThrow(NotFound::new);
        Explanation why = paper.why();
        byte[] pdf = renderer.render("explanation", Map.of("paper", paper, "why", why));
        if (!me.isPerson(why.personId())) {
            note("explanation.printed", sheetId, why.agencyId(), why.month(), why.personId());
        }
        return Download.pdf(fileName("document.explanation.file", why.month(), why.person()), pdf);
    }

    private void note(SheetPrints.Filled filled, long sheetId) {
        SheetRecord record = filled.record();
        if (!filled.own()) {
            note(
                    "sheet.printed",
                    sheetId,
                    record.subject().agencyId(),
                    record.month(),
                    record.subject().personId());
        }
    }

    private void note(String action, long sheetId, long agencyId, YearMonth month, long personId) {
        log.record(AuditEvent.of(action, "score_sheet", sheetId)
                .in(agencyId, month)
                .with(Map.of("person", personId)));
    }

    private String fileName(String key, YearMonth month, String person) {
        return renderer.text(key, month.getMonthValue(), month.getYear(), person);
    }
}
