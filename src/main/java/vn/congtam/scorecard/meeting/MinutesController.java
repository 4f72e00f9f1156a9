package vn.congtam.scorecard.meeting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;

/** One meeting: its minutes are written, then concluded, and the ticked sheets decided. */
@Controller
@RequestMapping({"/agencies/{agencyId}/meetings/{meetingId}", "/city-heads/meetings/{meetingId}"})
class MinutesController {

    private static final String PAGE = "scorecard/meeting";

    private final MinutesReader reader;
    private final MeetingService meetings;
    private final MeetingConclusion conclusion;
    private final MessageSource messages;

    MinutesController(
            MinutesReader reader, MeetingService meetings, MeetingConclusion conclusion, MessageSource messages) {
        this.reader = reader;
        this.meetings = meetings;
        this.conclusion = conclusion;
        this.messages = messages;
    }

    /** The meeting with what the reader may do, for the guard and the buttons. */
    @ModelAttribute("may")
    MeetingPermissions may(
            @PathVariable(required = false) @Nullable Long agencyId,
            @PathVariable long meetingId,
            CurrentOfficial me,
            MonthInView month) {
        return new MeetingPermissions(MeetingSide.of(agencyId, me, month), reader.minutes(meetingId)).requireRead();
    }

    @GetMapping
    String show(@ModelAttribute(value = "may", binding = false) MeetingPermissions may, Model model) {
        return fill(may, RecordInput.stored(may.minutes()), Map.of(), model);
    }

    @PostMapping
    ModelAndView record(
            @ModelAttribute(value = "may", binding = false) MeetingPermissions may,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        may.requireRecord();
        RecordInput input = RecordInput.read(typed, may.seen());
        Map<String, RecordInput.Wrong> wrong = MinutesCheck.wrong(may.minutes(), input, false);
        return act(may, input, wrong, () -> meetings.record(may.minutes().id(), input), "saved", model, flash, locale);
    }

    @PostMapping("/conclude")
    ModelAndView conclude(
            @ModelAttribute(value = "may", binding = false) MeetingPermissions may,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        may.side().requireLead();
        RecordInput input = RecordInput.read(typed, may.seen());
        Map<String, RecordInput.Wrong> wrong = MinutesCheck.wrong(may.minutes(), input, true);
        if (wrong.isEmpty() && !sure && may.canConclude()) {
            return ConclusionPage.ask(may, typed, input, model);
        }
        Runnable act = () -> conclusion.conclude(may.side(), may.minutes().id(), input);
        return act(may, input, wrong, act, "concluded", model, flash, locale);
    }

    private ModelAndView act(
            MeetingPermissions may,
            RecordInput input,
            Map<String, RecordInput.Wrong> wrong,
            Runnable act,
            String toast,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (!wrong.isEmpty()) {
            return again(may, input, sentences(wrong, locale), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            act.run();
        } catch (Conflict e) {
            Map<String, String> why = Map.of("version", messages.getMessage(e.messageKey(), e.arguments(), locale));
            return again(may, input, why, HttpStatus.CONFLICT, model);
        }
        toast(flash, toast, locale);
        return back(may);
    }

    private ModelAndView again(
            MeetingPermissions may, RecordInput input, Map<String, String> wrong, HttpStatusCode status, Model model) {
        return new ModelAndView(fill(may, input, wrong, model), Map.of(), status);
    }

    private static String fill(MeetingPermissions may, RecordInput input, Map<String, String> wrong, Model model) {
        model.addAttribute("side", may.side());
        model.addAttribute("minutes", may.minutes());
        model.addAttribute("input", input);
        model.addAttribute("wrong", wrong);
        return PAGE;
    }

    private static ModelAndView back(MeetingPermissions may) {
        return new ModelAndView("redirect:" + may.side().base() + "/"
                + may.minutes().id() + "?month=" + may.minutes().month());
    }

    private Map<String, String> sentences(Map<String, RecordInput.Wrong> wrong, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        wrong.forEach((field, why) -> sentences.put(
                field, messages.getMessage(why.messageKey(), why.arguments().toArray(), locale)));
        return sentences;
    }

    private void toast(RedirectAttributes flash, String key, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.meeting.toast." + key, null, locale));
    }
}
