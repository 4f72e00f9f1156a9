package vn.congtam.rulebook.editor;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of a draft shows: the draft, its sections, and what became of the last change. */
@Component
class SectionPages {

    ModelAndView page(String view, Draft draft, Section section, Outcome outcome) {
        ModelAndView page = head(view, draft);
        page.setStatus(outcome.status());
        return page.addObject("section", section)
                .addObject("outcome", outcome)
                .addObject("version", outcome.version())
                .addObject("action", base(draft) + "/" + section.address());
    }

    /** A page of the draft that is no section. */
    ModelAndView head(String view, Draft draft) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("draft", draft);
        page.addObject("base", base(draft));
        page.addObject(
                "sections",
                Arrays.stream(Section.values())
                        .filter(each -> each.isOf(draft.frame()))
                        .toList());
        return page;
    }

    /** The part that htmx puts in place after every pause in typing. */
    ModelAndView state(Draft draft, Outcome outcome, List<GroupSum> sums) {
        ModelAndView part = new ModelAndView("rulebook/draft-parts :: answer");
        part.addObject("draft", draft);
        part.addObject("outcome", outcome);
        part.addObject("version", outcome.version());
        part.addObject("sums", sums);
        part.setStatus(outcome.status());
        return part;
    }

    ModelAndView saved(Draft draft, String address, RedirectAttributes flash) {
        flash.addFlashAttribute("toastKey", "editor.saved");
        return new ModelAndView("redirect:" + base(draft) + "/" + address);
    }

    static String base(Draft draft) {
        return "/agencies/" + draft.agencyId() + "/frameworks/drafts/" + draft.id();
    }
}
