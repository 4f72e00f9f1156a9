package vn.congtam.whatif;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Refused;

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

    /** Opens with the framework of the own sheet, or else of the month in view. */
    @GetMapping("/score-preview")
    String current(CurrentOfficial me, MonthInView inView) {
        return "redirect:/score-preview/" + ownPoints.framework(me, inView).orElseGet(() -> frameworkOf(inView));
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

    /** Scores what was typed; what cannot be scored stays in its field and is named. */
    @PostMapping("/score-preview/{frameworkId}")
    String score(
            @PathVariable long frameworkId,
            @RequestParam(required = false) @Nullable SheetKind kind,
            @RequestParam Map<String, String> typed,
            CurrentOfficial me,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Framework framework = frameworks.byId(frameworkId);
        WhatIfForm form = new WhatIfForm(kind == null ? SheetKind.STAFF : kind, typed);
        fill(model, me, frameworkId, framework, form);
        model.addAttribute("fromOwn", false);
        try {
            if (form.wrong().isEmpty()
                    && validator.validate(form.request(framework)).isEmpty()) {
                model.addAttribute("score", preview.score(form.request(framework), locale));
                return "whatif/whatif";
            }
            model.addAttribute("unusable", "whatif.unusable");
        } catch (Refused refused) {
            model.addAttribute("unusable", refused.messageKey());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "whatif/whatif";
    }

    private void fill(Model model, CurrentOfficial me, long id, Framework framework, WhatIfForm form) {
        model.addAttribute("frameworkId", id)
                .addAttribute("framework", framework)
                .addAttribute("versions", frameworks.offeredTo(me.agencyId()))
                .addAttribute("sheet", framework.sheet(form.kind()))
                .addAttribute("form", form);
    }
}
