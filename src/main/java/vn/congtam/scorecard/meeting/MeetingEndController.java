package vn.congtam.scorecard.meeting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;

/** Drops a meeting, after asking once more, and goes on with sheets that a conclusion did not get to. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings/{meetingId}", "/city-heads/meetings/{meetingId}"})
class MeetingEndController {

    private final MinutesReader reader;
    private final MeetingService meetings;
    private final MeetingConclusion conclusion;
    private final MessageSource messages;

    MeetingEndController(
            MinutesReader reader, MeetingService meetings, MeetingConclusion conclusion, MessageSource messages) {
        this.reader = reader;
        this.meetings = meetings;
        this.conclusion = conclusion;
        this.messages = messages;
    }

    @ModelAttribute("may")
    MeetingPermissions may(
            @PathVariable(required = false) @Nullable Long agencyId,
            @PathVariable long meetingId,
            CurrentOfficial me,
            MonthInView month) {
        MeetingPermissions may = new MeetingPermissions(MeetingSide.of(agencyId, me, month), reader.minutes(meetingId));
        may.requireRead().side().requireLead();
        return may;
    }

    @PostMapping("/settle")
    String settle(@ModelAttribute(value = "may", binding = false) MeetingPermissions may) {
        conclusion.settle(may.minutes().id(), may.side().me());
        return "redirect:" + may.side().base() + "/" + may.minutes().id() + "?month="
                + may.minutes().month();
    }

    @GetMapping("/discard")
    String ask(@ModelAttribute(value = "may", binding = false) MeetingPermissions may, Model model) {
        if (!may.canDiscard()) {
            throw new Conflict("scorecard.meeting.conflict.concluded");
        }
        model.addAttribute("side", may.side());
        model.addAttribute("minutes", may.minutes());
        return "scorecard/meeting-discard";
    }

    @PostMapping("/discard")
    String discard(
            @ModelAttribute(value = "may", binding = false) MeetingPermissions may,
            RedirectAttributes flash,
            Locale locale) {
        meetings.discard(may.minutes().id());
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.meeting.toast.discarded", null, locale));
        return "redirect:" + may.side().base() + "?month=" + may.minutes().month();
    }
}
