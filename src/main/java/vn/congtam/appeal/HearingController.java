package vn.congtam.appeal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Refused;

/** The hearer looks at an appeal line by line, tries what new points would do, and answers. */
@Controller
class HearingController {

    private static final String VIEW = "appeal/hearing";

    private final AppealPages pages;
    private final Hearings hearings;
    private final Impacts impacts;
    private final Frameworks frameworks;
    private final Typed typed;

    HearingController(AppealPages pages, Hearings hearings, Impacts impacts, Frameworks frameworks, Typed typed) {
        this.pages = pages;
        this.hearings = hearings;
        this.impacts = impacts;
        this.frameworks = frameworks;
        this.typed = typed;
    }

    @GetMapping("/appeals/{appealId}/hearing")
    ModelAndView hearing(@PathVariable long appealId, CurrentOfficial me) {
        AppealPermissions may = hearer(appealId, me);
        return may.mayHear()
                ? page(may, new HearingForm(Map.of()))
                : new ModelAndView("redirect:/appeals/" + may.appeal().id());
    }

    /** Shows what the typed points and counts would do to total, class, quota and ranks; nothing is saved. */
    @PostMapping("/appeals/{appealId}/impact")
    ModelAndView impact(
            @PathVariable long appealId, @RequestParam Map<String, String> fields, CurrentOfficial me, Locale locale) {
        AppealPermissions may = hearer(appealId, me);
        HearingForm form = new HearingForm(fields);
        ModelAndView page = page(may, form);
        try {
            return page.addObject("tried", true)
                    .addObject(
                            "impact",
                            impacts.of(may.appeal(), hearings.changes(may.appeal(), form))
                                    .orElse(null));
        } catch (Refused refused) {
            return typed.again(page, refused, locale);
        }
    }

    @PostMapping("/appeals/{appealId}/answer")
    ModelAndView answer(
            @PathVariable long appealId,
            @RequestParam Map<String, String> fields,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        AppealPermissions may = hearer(appealId, me);
        HearingForm form = new HearingForm(fields);
        try {
            hearings.answer(may.appeal(), form, me);
        } catch (Refused refused) {
            return typed.again(page(hearer(appealId, me), form), refused, locale);
        }
        flash.addFlashAttribute("toast", typed.text("appeal.answered", locale));
        return new ModelAndView("redirect:/appeals/" + appealId);
    }

    /** Whoever hears it, answered or not: what was typed after somebody else's answer must not be lost. */
    private AppealPermissions hearer(long appealId, CurrentOfficial me) {
        AppealPermissions may = pages.seen(appealId, me);
        may.require(may.isHearer());
        return may;
    }

    private ModelAndView page(AppealPermissions may, HearingForm form) {
        return pages.fill(VIEW, may)
                .addObject("form", form)
                .addObject("framework", frameworks.byId(may.appeal().frameworkVersionId()));
    }
}
