package vn.congtam.document.minutes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PaperPdf;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.scorecard.meeting.MeetingMinutes;
import vn.congtam.scorecard.meeting.Minutes;

/** The minutes of a meeting: as a paper to sign, and as a file that the office goes on writing in. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings/{meetingId}", "/city-heads/meetings/{meetingId}"})
class MinutesPrintController {

    private final MeetingMinutes meetings;
    private final MinutesPaper paper;
    private final PaperPdf pdf;
    private final PaperDocx docx;
    private final PdfRenderer renderer;
    private final PrintLog log;

    MinutesPrintController(
            MeetingMinutes meetings,
            MinutesPaper paper,
            PaperPdf pdf,
            PaperDocx docx,
            PdfRenderer renderer,
            PrintLog log) {
        this.meetings = meetings;
        this.paper = paper;
        this.pdf = pdf;
        this.docx = docx;
        this.renderer = renderer;
        this.log = log;
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable(required = false) @Nullable Long agencyId, @PathVariable long meetingId, CurrentOfficial me) {
        Minutes minutes = meetings.paper(meetingId, agencyId, me);
        byte[] content = pdf.draw(paper.of(minutes));
        note(minutes, "pdf");
        return Download.pdf(fileName(minutes, "pdf"), content);
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> file(
            @PathVariable(required = false) @Nullable Long agencyId, @PathVariable long meetingId, CurrentOfficial me) {
        Minutes minutes = meetings.paper(meetingId, agencyId, me);
        byte[] content = docx.write(paper.of(minutes));
        note(minutes, "docx");
        return Download.docx(fileName(minutes, "docx"), content);
    }

    private void note(Minutes minutes, String format) {
        log.record(AuditEvent.of("minutes.exported", "meeting", minutes.id())
                .in(minutes.agencyId(), minutes.month())
                .with(Map.of("format", format)));
    }

    private String fileName(Minutes minutes, String format) {
        return renderer.text("document.minutes.file", minutes.number(), format);
    }
}
