package vn.congtam.rulebook.editor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;

/** A draft as a whole: what it changes, beginning it, discarding it. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/drafts")
class DraftController {

    private final DraftBook book;
    private final SectionPages pages;
    private final Differences differences;

    DraftController(DraftBook book, SectionPages pages, Differences differences) {
        this.book = book;
        this.pages = pages;
        this.differences = differences;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @PostMapping
    String derive(
            CurrentOfficial me, @PathVariable long agencyId, @RequestParam long parent, RedirectAttributes flash) {
        long draft = book.derive(agencyId, parent, me.accountId());
        flash.addFlashAttribute("toastKey", "editor.derived");
        return "redirect:/agencies/" + agencyId + "/frameworks/drafts/" + draft;
    }

    @GetMapping("/{draftId}")
    ModelAndView show(@PathVariable long agencyId, @PathVariable long draftId) {
        Draft draft = book.find(agencyId, draftId);
        return pages.head("rulebook/draft", draft).addObject("differences", differences.of(draft));
    }

    @GetMapping("/{draftId}/discard")
    ModelAndView ask(@PathVariable long agencyId, @PathVariable long draftId) {
        return pages.head("rulebook/draft-discard", book.find(agencyId, draftId));
    }

    @PostMapping("/{draftId}/discard")
    String discard(@PathVariable long agencyId, @PathVariable long draftId, RedirectAttributes flash) {
        book.discard(agencyId, draftId);
        flash.addFlashAttribute("toastKey", "editor.discarded");
        return "redirect:/agencies/" + agencyId + "/frameworks";
    }
}
