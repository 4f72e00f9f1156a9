package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.TraceText;
import vn.congtam.shared.VietnamTime;

/** Scores an example sheet with a draft, so that its consequences are seen before it is published. */
@Controller
class TrialController {

    private final DraftBook book;
    private final SectionPages pages;
    private final TraceText trace;
    private final EditorTexts texts;
    private final Clock clock;

    TrialController(DraftBook book, SectionPages pages, TraceText trace, EditorTexts texts, Clock clock) {
        this.book = book;
        this.pages = pages;
        this.trace = trace;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agencyId}/frameworks/drafts/{draftId}/trial")
    ModelAndView trial(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long draftId,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult typed,
            Locale locale) {
        new FrameworkPermissions(me, agencyId).requireEdit();
        Draft draft = book.find(agencyId, draftId);
        TrialForm scored = typed.hasErrors()
                ? new TrialForm(form == null ? null : form.kind(), null, null, null, null, null, null)
                : form;
        Trial trial = Trial.of(draft.framework(), scored, VietnamTime.today(clock));
        List<String> problems = problems(trial, typed);
        ModelAndView page = pages.head("rulebook/draft-trial", draft)
                .addObject("trial", trial)
                .addObject("form", scored)
                .addObject("problems", problems)
                .addObject("steps", trace.lines(trial.score().trace(), locale));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<String> problems(Trial trial, BindingResult typed) {
        List<String> problems = new ArrayList<>();
        typed.getAllErrors().forEach(error -> problems.add(String.valueOf(error.getDefaultMessage())));
        trial.unreadable().forEach(code -> problems.add(code + ": " + texts.text("editor.trial.unreadable")));
        trial.violations()
                .forEach(violation -> problems.add((violation.place() == null ? "" : violation.place() + ": ")
                        + texts.text(
                                violation.messageKey(), violation.arguments().toArray())));
        return problems.stream().distinct().toList();
    }
}
