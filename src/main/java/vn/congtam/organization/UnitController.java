package vn.congtam.organization;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a unit; renames, moves or closes one. */
@Controller
@RequestMapping("/agencies/{agencyId}/organization/units")
class UnitController {

    private static final String FORM = "organization/unit-form";

    private final UnitService service;
    private final Units units;

    UnitController(UnitService service, Units units) {
        this.service = service;
        this.units = units;
    }

    @GetMapping("/new")
    ModelAndView newUnit(
            @PathVariable long agencyId, @RequestParam(required = false) @Nullable Long parent, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(FORM, model(agencyId, null)).addObject("form", new UnitForm("", parent, 0, null, 0));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long agencyId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return FormAnswers.to(FORM, typed, () -> model(agencyId, null), () -> {
            service.add(agencyId, form);
            return saved(agencyId, redirect);
        });
    }

    @GetMapping("/{unitId}")
    ModelAndView edit(@PathVariable long agencyId, @PathVariable long unitId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return new ModelAndView(FORM, model(agencyId, unitId)).addObject("form", service.form(agencyId, unitId));
    }

    @PostMapping("/{unitId}")
    ModelAndView change(
            @PathVariable long agencyId,
            @PathVariable long unitId,
            OrganizationUser me,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return FormAnswers.to(FORM, typed, () -> model(agencyId, unitId), () -> {
            service.change(agencyId, unitId, form);
            return saved(agencyId, redirect);
        });
    }

    private static ModelAndView saved(long agencyId, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toastKey", "organization.saved");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/organization");
    }

    private Map<String, Object> model(long agencyId, @Nullable Long unitId) {
        Map<String, Object> model = new HashMap<>();
        String base = "/agencies/" + agencyId + "/organization";
        model.put("action", unitId == null ? base + "/units" : base + "/units/" + unitId);
        model.put("back", base);
        model.put("isNew", unitId == null);
        model.put(
                "units",
                units.ofAgency(agencyId).stream()
                        .filter(unit -> unitId == null || unit.id() != unitId)
                        .toList());
        return model;
    }
}
