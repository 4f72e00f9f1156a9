package vn.congtam.worklog.conversion;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The conversion catalogue of an agency: browse, search, add, change, start with the shipped one. */
@Controller
@RequestMapping("/agencies/{agencyId}/conversion")
class CatalogueController {

    private static final String LIST = "worklog/conversion/catalogue";
    private static final String FORM = "worklog/conversion/item";

    private final Catalogue catalogue;
    private final CatalogueService service;
    private final MessageSource messages;

    CatalogueController(Catalogue catalogue, CatalogueService service, MessageSource messages) {
        this.catalogue = catalogue;
        this.service = service;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @PathVariable long agencyId,
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int group,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        CataloguePermissions may = new CataloguePermissions(me, agencyId).requireRead();
        var search = new Catalogue.Search(agencyId, inView.month(), q, group);
        int at = Math.clamp(page, 0, 10_000);
        List<CatalogueItem> rows = catalogue.page(search, at);
        boolean empty = rows.isEmpty() && catalogue.isEmpty(agencyId);
        int groups = catalogue.complexityGroups(agencyId, inView.month());
        String ignoredBy = catalogue.ignoredBy(agencyId, inView.month());
        model.addAttribute(
                "page", new CataloguePage(search, rows, at, catalogue.count(search), empty, groups, ignoredBy, may));
        return LIST;
    }

    @GetMapping("/new")
    String askNew(@PathVariable long agencyId, CurrentOfficial me, Model model) {
        new CataloguePermissions(me, agencyId).requireEdit();
        model.addAttribute("form", EntryForm.empty(catalogue.firstOpenMonth(agencyId)));
        return form(agencyId, "", model);
    }

    @PostMapping
    String add(
            @PathVariable long agencyId,
            CurrentOfficial me,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        new CataloguePermissions(me, agencyId).requireEdit();
        Runnable save = () -> service.add(agencyId, form.month().orElseThrow(), form.entry(form.typedCode()), me);
        return isSaved(agencyId, form, errors, save, response)
                ? done(agencyId, "worklog.conversion.added", form.typedCode(), locale, flash)
                : form(agencyId, "", model);
    }

    @GetMapping("/items/{code}")
    String ask(@PathVariable long agencyId, @PathVariable String code, CurrentOfficial me, Model model) {
        new CataloguePermissions(me, agencyId).requireEdit();
        CatalogueItem latest =
                catalogue.versions(agencyId, code).stream().findFirst().orElseThrow(NotFound::new);
        model.addAttribute("form", EntryForm.of(latest, catalogue.firstOpenMonth(agencyId)));
        return form(agencyId, code, model);
    }

    @PostMapping("/items/{code}")
    String change(
            @PathVariable long agencyId,
            @PathVariable String code,
            CurrentOfficial me,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        new CataloguePermissions(me, agencyId).requireEdit();
        if (catalogue.versions(agencyId, code).isEmpty()) {
            throw new NotFound();
        }
        Runnable save = () -> service.change(agencyId, form.month().orElseThrow(), form.entry(code), me);
        return isSaved(agencyId, form, errors, save, response)
                ? done(agencyId, "worklog.conversion.changed", code, locale, flash)
                : form(agencyId, code, model);
    }

    private boolean isSaved(
            long agencyId, EntryForm form, BindingResult errors, Runnable save, HttpServletResponse response) {
        form.check(catalogue.complexityGroups(agencyId, form.month().orElse(null)), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return false;
        }
        try {
            save.run();
            return true;
        } catch (Refused refused) {
            errors.reject(refused.messageKey(), refused.arguments(), null);
            response.setStatus(
                    (refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return false;
        }
    }

    private String form(long agencyId, String code, Model model) {
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("code", code);
        model.addAttribute("versions", code.isEmpty() ? List.of() : catalogue.versions(agencyId, code));
        return FORM;
    }

    private String done(long agencyId, String key, Object what, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", messages.getMessage(key, new Object[] {what}, locale));
        return "redirect:/agencies/" + agencyId + "/conversion";
    }
}
