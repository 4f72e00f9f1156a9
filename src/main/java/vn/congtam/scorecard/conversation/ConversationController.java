package vn.congtam.scorecard.conversation;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** What is said on one sheet, as a page of its own; own sheet and panel show the remarks too. */
@Controller
@RequestMapping("/sheets/{sheetId}/conversation")
class ConversationController {

    private static final String PAGE = "scorecard/conversation";
    private static final String LIST = "scorecard/conversation-parts :: said-so-far";

    private final Conversations conversations;
    private final ConversationService service;
    private final MessageSource messages;

    ConversationController(Conversations conversations, ConversationService service, MessageSource messages) {
        this.conversations = conversations;
        this.service = service;
        this.messages = messages;
    }

    @ModelAttribute("talk")
    TalkedSheet talk(@PathVariable long sheetId, CurrentOfficial me) {
        return conversations.sheet(sheetId, me).requireRead();
    }

    /** As a page, or the remarks alone for the panel of a grid. */
    @GetMapping
    String show(
            @ModelAttribute(value = "talk", binding = false) TalkedSheet talk,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        return fragment ? fill(talk, model, LIST) : fill(talk, model, PAGE);
    }

    /** @param own whether it was written on the own sheet's page, which is shown again */
    @PostMapping
    ModelAndView say(
            @ModelAttribute(value = "talk", binding = false) TalkedSheet talk,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean own,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            service.say(talk, criterion.isEmpty() ? null : criterion, body);
        } catch (Refused e) {
            model.addAttribute("body", body);
            model.addAttribute("criterion", criterion);
            model.addAttribute("problem", messages.getMessage(e.messageKey(), e.arguments(), locale));
            return again(talk, e, model);
        }
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.talk.said", null, locale));
        return own && talk.isOwn() ? new ModelAndView("redirect:/self-assessment?month=" + talk.month()) : back(talk);
    }

    @PostMapping("/feedback")
    ModelAndView advise(
            @ModelAttribute(value = "talk", binding = false) TalkedSheet talk,
            @Valid @ModelAttribute("feedbackForm") FeedbackForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            return again(talk, null, model);
        }
        try {
            service.advise(talk, form);
        } catch (Refused e) {
            model.addAttribute("problem", messages.getMessage(e.messageKey(), e.arguments(), locale));
            return again(talk, e, model);
        }
        flash.addFlashAttribute("toast", messages.getMessage("scorecard.talk.feedback.saved", null, locale));
        return back(talk);
    }

    private ModelAndView again(TalkedSheet talk, @Nullable Refused why, Model model) {
        HttpStatus status = why instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(fill(talk, model, PAGE), Map.of(), status);
    }

    private String fill(TalkedSheet talk, Model model, String view) {
        Feedback feedback =
                talk.canReadFeedback() ? conversations.feedback(talk.subject().sheetId()) : Feedback.NONE;
        model.addAttribute("remarks", conversations.remarks(talk.subject().sheetId()));
        model.addAttribute("feedback", feedback);
        if (!model.containsAttribute("feedbackForm")) {
            model.addAttribute("feedbackForm", FeedbackForm.of(feedback));
        }
        return view;
    }

    private static ModelAndView back(TalkedSheet talk) {
        return new ModelAndView("redirect:/sheets/" + talk.subject().sheetId() + "/conversation?month=" + talk.month());
    }
}
