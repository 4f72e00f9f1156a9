package vn.congtam.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.organization.Organization;
import vn.congtam.scorecard.meeting.MeetingMinutes;
import vn.congtam.scorecard.meeting.Minutes;

/** The minutes of a meeting: as a paper to sign, and as a file that the office goes on writing in. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings/{meetingId}", "/city-heads/meetings/{meetingId}"})
class MinutesPrintController {

    private final MeetingMinutes meetings;
    private final Organization organization;
    private final PdfRenderer renderer;
    private final MinutesDocx docx;
    private final PrintLog log;

    MinutesPrintController(
            MeetingMinutes meetings, Organization organization, PdfRenderer renderer, MinutesDocx docx, PrintLog log) {
        this.meetings = meetings;
        this.organization = organization;
        this.renderer = renderer;
        this.docx = docx;
        this.log = log;
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable(required = false) @Nullable Long agencyId, @PathVariable long meetingId, CurrentOfficial me) {
        Minutes minutes = meetings.paper(meetingId, agencyId, me);
        byte[] pdf = renderer.render(
                "minutes",
                Map.of(
                        "minutes",
                        minutes,
                        "lines",
                        MinutesLines.of(minutes, renderer),
                        "letterhead",
                        letterhead(minutes)));
        note(minutes, "pdf");
        return Download.pdf(fileName(minutes, "pdf"), pdf);
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> file(
            @PathVariable(required = false) @Nullable Long agencyId, @PathVariable long meetingId, CurrentOfficial me) {
        Minutes minutes = meetings.paper(meetingId, agencyId, me);
        byte[] content = docx.write(minutes, MinutesLines.of(minutes, renderer), letterhead(minutes));
        note(minutes, "docx");
        return ResponseEntity.ok()
                .headers(Download.headers(fileName(minutes, "docx"), MediaType.parseMediaType(MinutesDocx.TYPE)))
                .body(content);
    }

    /** Dated on the day of the meeting, whenever it is printed. */
    private Letterhead letterhead(Minutes minutes) {
        Long agency = minutes.agencyId();
        if (agency != null) {
            return Letterhead.of(organization.agency(agency), minutes.heldOn());
        }
        return new Letterhead(
                "",
                renderer.text("document.minutes.city"),
                "",
                minutes.heldOn().getDayOfMonth(),
                minutes.heldOn().getMonthValue(),
                minutes.heldOn().getYear());
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
