package vn.congtam.document.official;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PaperPdf;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;

/** Proposal, decision and lists of a closed month as files. */
@Controller
@RequestMapping("/agencies/{agencyId}/papers")
class PaperPrintController {

    private final OfficialPapers papers;
    private final PaperPdf pdf;
    private final PaperDocx docx;
    private final PrintLog log;

    PaperPrintController(OfficialPapers papers, PaperPdf pdf, PaperDocx docx, PrintLog log) {
        this.papers = papers;
        this.pdf = pdf;
        this.docx = docx;
        this.log = log;
    }

    @GetMapping("/proposal.pdf")
    ResponseEntity<byte[]> proposal(CurrentOfficial me, MonthInView view) {
        return pdf(view, "proposal", papers.proposal(view.requirePeriod(), me));
    }

    @GetMapping("/proposal.docx")
    ResponseEntity<byte[]> proposalFile(CurrentOfficial me, MonthInView view) {
        return docx(view, "proposal", papers.proposal(view.requirePeriod(), me));
    }

    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> decision(CurrentOfficial me, MonthInView view) {
        return pdf(view, "decision", papers.decision(view.requirePeriod(), me));
    }

    @GetMapping("/decision.docx")
    ResponseEntity<byte[]> decisionFile(CurrentOfficial me, MonthInView view) {
        return docx(view, "decision", papers.decision(view.requirePeriod(), me));
    }

    @GetMapping("/units/{unitId}.pdf")
    ResponseEntity<byte[]> unit(CurrentOfficial me, MonthInView view, @PathVariable long unitId) {
        return pdf(view, "unit", papers.unitList(view.requirePeriod(), unitId, me));
    }

    @GetMapping("/units/{unitId}.docx")
    ResponseEntity<byte[]> unitFile(CurrentOfficial me, MonthInView view, @PathVariable long unitId) {
        return docx(view, "unit", papers.unitList(view.requirePeriod(), unitId, me));
    }

    private ResponseEntity<byte[]> pdf(MonthInView view, String kind, Paper paper) {
        byte[] content = pdf.draw(paper);
        note(view.requirePeriod(), kind, "pdf");
        return Download.pdf(paper.name() + ".pdf", content);
    }

    private ResponseEntity<byte[]> docx(MonthInView view, String kind, Paper paper) {
        byte[] content = docx.write(paper);
        note(view.requirePeriod(), kind, "docx");
        return Download.docx(paper.name() + ".docx", content);
    }

    private void note(PeriodSummary period, String kind, String format) {
        log.record(AuditEvent.of("paper.exported", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(Map.of("kind", kind, "format", format)));
    }
}
