package vn.congtam.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** List of agencies for the administrator and for the city's human resources: create and rename. */
@Controller
@RequestMapping({"/admin/agencies", "/city-agencies"})
class AgencyController {

    private static final String FORM = "organization/agency-form";

    private final AgencyService service;
    private final Organization organization;

    AgencyController(AgencyService service, Organization organization) {
        this.service = service;
        this.organization = organization;
    }

    @GetMapping
    String agencies(OrganizationUser me, HttpServletRequest request, Model model) {
        OrganizationPermissions permissions = new OrganizationPermissions(me);
        permissions.requireManageAgencies();
        model.addAttribute("base", base(request));
        model.addAttribute("agencies", organization.agencies());
        model.addAttribute("mayReadPeople", me.isCityHr());
        return "organization/agencies";
    }

    @GetMapping("/new")
    ModelAndView newAgency(OrganizationUser me, HttpServletRequest request) {
        new OrganizationPermissions(me).requireManageAgencies();
        return new ModelAndView(FORM, model(request, null)).addObject("form", AgencyForm.empty());
    }

    @PostMapping
    ModelAndView create(
            OrganizationUser me,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireManageAgencies();
        return FormAnswers.to(FORM, typed, () -> model(request, null), () -> {
            service.create(form);
            return saved(request, "organization.agency.created", redirect);
        });
    }

    @GetMapping("/{agencyId}")
    ModelAndView edit(@PathVariable long agencyId, OrganizationUser me, HttpServletRequest request) {
        new OrganizationPermissions(me).requireManageAgencies();
        return new ModelAndView(FORM, model(request, agencyId)).addObject("form", service.form(agencyId));
    }

    @PostMapping("/{agencyId}")
    ModelAndView change(
            @PathVariable long agencyId,
            OrganizationUser me,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireManageAgencies();
        return FormAnswers.to(FORM, typed, () -> model(request, agencyId), () -> {
            service.change(agencyId, form);
            return saved(request, "organization.saved", redirect);
        });
    }

    private static ModelAndView saved(HttpServletRequest request, String toast, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toastKey", toast);
        return new ModelAndView("redirect:" + base(request));
    }

    private static Map<String, Object> model(HttpServletRequest request, @Nullable Long agencyId) {
        Map<String, Object> model = new HashMap<>();
        model.put("action", agencyId == null ? base(request) : base(request) + "/" + agencyId);
        model.put("back", base(request));
        model.put("isNew", agencyId == null);
        model.put("kinds", AgencyKind.values());
        return model;
    }

    private static String base(HttpServletRequest request) {
        return request.getServletPath().startsWith("/admin/") ? "/admin/agencies" : "/city-agencies";
    }
}
