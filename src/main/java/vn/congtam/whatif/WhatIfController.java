package vn.congtam.whatif;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;

/** The screen "Thử tính điểm": nothing typed here reaches a sheet. */
@Controller
class WhatIfController {

    private final Frameworks frameworks;
    private final ScoringPreview preview;
    private final OwnPoints ownPoints;
    private final Validator validator;

    WhatIfController(Frameworks frameworks, ScoringPreview preview, OwnPoints ownPoints, Validator validator) {
        this.frameworks = frameworks;
        this.preview = preview;
        this.ownPoints = ownPoints;
        this.validator = validator;
    }

    /** Decimal comma, as numbers are written in Vietnam; a point is understood too. */
    @InitBinder
    void decimals(WebDataBinder binder) {
        binder.registerCustomEditor(BigDecimal.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.')));
            }
        });
    }

    /** Opens with the framework of the month in view. */
    @GetMapping("/score-preview")
    String current(MonthInView inView) {
        return "redirect:/score-preview/" + frameworkOf(inView);
    }

    private long frameworkOf(MonthInView inView) {
        if (inView.period() != null) {
            return inView.period().frameworkVersionId();
        }
        return inView.agencyId() == null
                ? frameworks.validFor(inView.month()).id()
                : frameworks.validFor(inView.agencyId(), inView.month()).id();
    }

    /**
     * Opens the empty form, or one with the points of the own sheet of the month in view.
     *
     * @param mine whether to start from the own sheet, if its framework is this one
     */
    @GetMapping("/score-preview/{frameworkId}")
    String form(
            @PathVariable long frameworkId,
            @RequestParam(required = false) @Nullable SheetKind kind,
            @RequestParam(defaultValue = "false") boolean mine,
            CurrentOfficial me,
            MonthInView inView,
            Model model) {
        Framework framework = frameworks.byId(frameworkId);
        Optional<WhatIfForm> own = mine ? ownPoints.of(me, inView, frameworkId) : Optional.empty();
        WhatIfForm form = own.orElseGet(() -> WhatIfForm.empty(kind == null ? SheetKind.STAFF : kind));
        fill(model, me, frameworkId, framework, form);
        model.addAttribute("fromOwn", own.isPresent());
        return "whatif/whatif";
    }

    @PostMapping("/score-preview/{frameworkId}")
    String score(
            @PathVariable long frameworkId,
            CurrentOfficial me,
            @ModelAttribute("form") WhatIfForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Framework framework = frameworks.byId(frameworkId);
        fill(model, me, frameworkId, framework, form);
        model.addAttribute("fromOwn", false);
        ScoringRequest request = form.request(framework);
        if (errors.hasErrors() || !validator.validate(request).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unusable", true);
            return "whatif/whatif";
        }
        model.addAttribute("score", preview.score(request, locale));
        return "whatif/whatif";
    }

    private void fill(Model model, CurrentOfficial me, long id, Framework framework, WhatIfForm form) {
        model.addAttribute("frameworkId", id)
                .addAttribute("framework", framework)
                .addAttribute("versions", frameworks.offeredTo(me.agencyId()))
                .addAttribute("sheet", framework.sheet(form.kindOrStaff()))
                .addAttribute("form", form);
    }
}
