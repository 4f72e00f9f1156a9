package vn.congtam.rulebook.editor;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.choice.FrameworkChoices;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Human resources publish a draft, in two steps. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/drafts/{draftId}/publish")
class PublicationController {

    private final DraftBook book;
    private final Publications publications;
    private final FrameworkChoices choices;
    private final SectionPages pages;
    private final Differences differences;
    private final Formats formats;

    PublicationController(
            DraftBook book,
            Publications publications,
            FrameworkChoices choices,
            SectionPages pages,
            Differences differences,
            Formats formats) {
        this.book = book;
        this.publications = publications;
        this.choices = choices;
        this.pages = pages;
        this.differences = differences;
        this.formats = formats;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping
    ModelAndView ask(@PathVariable long agencyId, @PathVariable long draftId) {
        Draft draft = book.find(agencyId, draftId);
        return page(draft).addObject("form", new PublishForm(draft.version(), "", "", null));
    }

    @PostMapping
    ModelAndView publish(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long draftId,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        Draft draft = book.find(agencyId, draftId);
        if (typed.hasErrors()) {
            return again(draft, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (!form.isConfirmed()) {
                publications.check(draft, form.month());
                return pages.head("rulebook/draft-publish-confirm", draft)
                        .addObject("form", form)
                        .addObject("code", publications.codeOf(draft))
                        .addObject("changes", differences.of(draft).size());
            }
            long published = publications.publish(
                    agencyId, draftId, form.draftVersion(), form.month(), form.documentNo(), me.accountId());
            flash.addFlashAttribute("toastKey", "editor.published");
            return new ModelAndView("redirect:/agencies/" + agencyId + "/frameworks/choices/new?version=" + published);
        } catch (Refused refused) {
            typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            boolean stale = refused instanceof Conflict;
            return again(draft, typed, stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView again(Draft draft, BindingResult typed, HttpStatus status) {
        ModelAndView page = page(draft);
        page.addAllObjects(typed.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Draft draft) {
        Map<String, String> months = new LinkedHashMap<>();
        choices.choosable(draft.agencyId()).forEach(month -> months.put(month.toString(), formats.month(month)));
        return pages.head("rulebook/draft-publish", draft)
                .addObject("months", months)
                .addObject("code", publications.codeOf(draft))
                .addObject("differences", differences.of(draft));
    }
}
