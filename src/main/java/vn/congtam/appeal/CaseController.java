package vn.congtam.appeal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Refused;

/** The cases by deadline, of an agency and of the city, and handing them to hearers. */
@Controller
class CaseController {

    private final Appeals appeals;
    private final AppealPages pages;
    private final Hearers hearers;
    private final HearerRules rules;
    private final Organization organization;
    private final Typed typed;

    CaseController(
            Appeals appeals,
            AppealPages pages,
            Hearers hearers,
            HearerRules rules,
            Organization organization,
            Typed typed) {
        this.appeals = appeals;
        this.pages = pages;
        this.hearers = hearers;
        this.rules = rules;
        this.organization = organization;
        this.typed = typed;
    }

    @GetMapping("/agencies/{agencyId}/appeals")
    String ofAgency(
            @PathVariable long agencyId,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            Model model) {
        CasePermissions may = new CasePermissions(me, agencyId).requireSeeing();
        model.addAttribute("agency", organization.agency(agencyId)).addAttribute("mayManage", may.mayManage());
        fill(model, new Appeals.Which(agencyId, open, false), page);
        return "appeal/cases";
    }

    /** Overdue cases of all agencies and those that the higher body hears, or all. */
    @GetMapping("/city-appeals")
    String ofCity(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "true") boolean escalated,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            Model model) {
        CasePermissions.requireCity(me);
        model.addAttribute("agency", null).addAttribute("mayManage", false);
        fill(model, new Appeals.Which(null, open, escalated), page);
        return "appeal/cases";
    }

    private void fill(Model model, Appeals.Which which, int asked) {
        int page = Math.clamp(asked, 1, 10_000);
        model.addAttribute("which", which)
                .addAttribute("page", page)
                .addAttribute("from", (page - 1) * Appeals.PAGE)
                .addAttribute("total", appeals.count(which))
                .addAttribute("overdue", appeals.overdue(which.agencyId()))
                .addAttribute("today", appeals.today())
                .addAttribute("cases", appeals.cases(which, page));
    }

    @PostMapping("/appeals/{appealId}/hearer")
    ModelAndView appoint(
            @PathVariable long appealId,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "HIGHER_BODY") HearerKind kind,
            @RequestParam(required = false) @Nullable Long chair,
            @RequestParam(defaultValue = "") String panel,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        AppealPermissions may = pages.seen(appealId, me);
        may.require(may.mayManage());
        try {
            hearers.appoint(may.appeal(), version, kind, chair, panel, me);
        } catch (Refused refused) {
            ModelAndView page = pages.page(pages.seen(appealId, me));
            return typed.again(page, refused, locale)
                    .addObject("kind", kind)
                    .addObject("chair", chair)
                    .addObject("panel", panel);
        }
        flash.addFlashAttribute("toast", typed.text("appeal.appointed", locale));
        return new ModelAndView("redirect:/appeals/" + appealId);
    }

    @GetMapping("/agencies/{agencyId}/appeals/rule")
    ModelAndView rule(@PathVariable long agencyId, CurrentOfficial me) {
        new CasePermissions(me, agencyId).requireManaging();
        return rulePage(agencyId, rules.of(agencyId));
    }

    @PostMapping("/agencies/{agencyId}/appeals/rule")
    ModelAndView change(
            @PathVariable long agencyId,
            @RequestParam(defaultValue = "HIGHER_BODY") HearerKind otherwise,
            @RequestParam(required = false) @Nullable Long chair,
            @RequestParam(defaultValue = "") String panel,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        new CasePermissions(me, agencyId).requireManaging();
        try {
            hearers.changeRule(agencyId, otherwise == HearerKind.PANEL, chair, panel, me);
        } catch (Refused refused) {
            return typed.again(rulePage(agencyId, new HearerRule(otherwise, chair, "", panel)), refused, locale);
        }
        flash.addFlashAttribute("toast", typed.text("appeal.rule.saved", locale));
        return new ModelAndView("redirect:/agencies/" + agencyId + "/appeals");
    }

    private ModelAndView rulePage(long agencyId, HearerRule rule) {
        return new ModelAndView("appeal/rule")
                .addObject("agency", organization.agency(agencyId))
                .addObject("rule", rule)
                .addObject("leaders", hearers.leaders(agencyId));
    }
}
