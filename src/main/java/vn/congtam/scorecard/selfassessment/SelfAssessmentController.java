package vn.congtam.scorecard.selfassessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.StaleAssessment;
import vn.congtam.shared.NotFound;
import vn.congtam.web.Formats;

/** The own sheet: shows it and takes over what is typed, field by field or as a whole. */
@Controller
class SelfAssessmentController {

    private final SheetPages pages;
    private final SheetEditing editing;
    private final Frameworks frameworks;
    private final Formats formats;
    private final MessageSource messages;

    SelfAssessmentController(
            SheetPages pages, SheetEditing editing, Frameworks frameworks, Formats formats, MessageSource messages) {
        this.pages = pages;
        this.editing = editing;
        this.frameworks = frameworks;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/self-assessment")
    String show(CurrentOfficial me, MonthInView month, Model model, Locale locale) {
        return pages.sheet(me, month)
                .map(sheet -> {
                    fill(model, pages.page(me, month, sheet, Map.of(), Map.of(), locale), DeductionForm.EMPTY, null);
                    return "scorecard/self-assessment";
                })
                .orElse("scorecard/self-assessment-none");
    }

    @PostMapping("/self-assessment")
    String save(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        SelfAssessmentForm form = SelfAssessmentForm.of(parameters);
        Change change = new Change(me, month, form, DeductionForm.EMPTY, Set.of(), UnaryOperator.identity(), locale);
        boolean parts = "true".equals(request.getHeader("HX-Request"));
        String next = "submission".equals(parameters.get("then")) ? "/self-assessment/submission" : "/self-assessment";
        return apply(change, parts, next, model, response);
    }

    /** Adds or removes a deduction; what else was typed on the sheet is saved with it. */
    @PostMapping("/self-assessment/deductions")
    String deduct(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        SelfAssessmentForm form = SelfAssessmentForm.of(parameters);
        String remove = parameters.get("remove");
        if (remove != null) {
            UnaryOperator<SheetContent> edit = content -> DeductionForm.removed(content, remove);
            Change change = new Change(me, month, form, DeductionForm.EMPTY, Set.of(), edit, locale);
            return apply(change, false, "/self-assessment", model, response);
        }
        DeductionForm deduction = DeductionForm.of(parameters);
        Framework framework = frameworks.byId(month.requirePeriod().frameworkVersionId());
        var problem = deduction.problem(framework, month.month());
        UnaryOperator<SheetContent> edit = problem.isPresent()
                ? UnaryOperator.identity()
                : content -> deduction.addTo(
                        content, framework.deduction(deduction.item()).orElseThrow());
        Change change = new Change(me, month, form, deduction, Set.of(deduction.item()), edit, locale);
        if (problem.isPresent()) {
            String sentence = messages.getMessage(problem.get(), null, locale);
            return refused(change, own(change), Map.of(), sentence, false, model, response);
        }
        return apply(change, false, "/self-assessment", model, response);
    }

    private record Change(
            CurrentOfficial me,
            MonthInView month,
            SelfAssessmentForm form,
            DeductionForm deduction,
            Set<String> places,
            UnaryOperator<SheetContent> edit,
            Locale locale) {}

    private OwnSheet own(Change change) {
        return pages.sheet(change.me(), change.month()).orElseThrow(NotFound::new);
    }

    private String apply(Change change, boolean parts, String next, Model model, HttpServletResponse response) {
        OwnSheet sheet = own(change);
        Map<String, String> errors;
        try {
            errors = editing.save(
                    change.me(),
                    change.month().requirePeriod(),
                    sheet,
                    change.form(),
                    change.places(),
                    change.edit(),
                    change.locale());
        } catch (StaleAssessment stale) {
            return conflict(change, sheet, stale, parts, model, response);
        }
        if (!errors.isEmpty()) {
            return refused(change, sheet, errors, errors.get(change.deduction().item()), parts, model, response);
        }
        if (!parts) {
            return "redirect:" + next + "?month=" + change.month().month();
        }
        fill(
                model,
                pages.page(change.me(), change.month(), own(change), Map.of(), Map.of(), change.locale()),
                DeductionForm.EMPTY,
                null);
        model.addAttribute("touched", change.form().codes());
        return "scorecard/self-assessment-parts";
    }

    private String refused(
            Change change,
            OwnSheet sheet,
            Map<String, String> errors,
            @Nullable String deductionError,
            boolean parts,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> typed = new LinkedHashMap<>(change.form().typed());
        SheetPage page = pages.page(change.me(), change.month(), sheet, typed, errors, change.locale());
        fill(model, page, change.deduction(), deductionError);
        model.addAttribute("refused", errors);
        model.addAttribute("touched", change.form().codes());
        return parts ? "scorecard/self-assessment-parts" : "scorecard/self-assessment";
    }

    private String conflict(
            Change change,
            OwnSheet sheet,
            StaleAssessment stale,
            boolean parts,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Framework framework = frameworks.byId(change.month().requirePeriod().frameworkVersionId());
        model.addAttribute("month", change.month().month());
        model.addAttribute("conflict", SheetConflict.of(stale, change.form(), framework.sheet(sheet.kind()), formats));
        return parts ? "scorecard/self-assessment-conflict :: parts" : "scorecard/self-assessment-conflict";
    }

    private static void fill(Model model, SheetPage page, DeductionForm deduction, @Nullable String deductionError) {
        model.addAttribute("page", page);
        model.addAttribute("deduction", deduction);
        model.addAttribute("deductionError", deductionError);
    }
}
