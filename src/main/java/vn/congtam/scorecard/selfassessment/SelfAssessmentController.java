package vn.congtam.scorecard.selfassessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;

/** The own sheet: shows it and takes over what is typed, field by field or as a whole. */
@Controller
class SelfAssessmentController {

    private static final String SHEET = "/self-assessment";

    private final SheetPages pages;
    private final SheetAnswers answers;
    private final Frameworks frameworks;
    private final MessageSource messages;

    SelfAssessmentController(SheetPages pages, SheetAnswers answers, Frameworks frameworks, MessageSource messages) {
        this.pages = pages;
        this.answers = answers;
        this.frameworks = frameworks;
        this.messages = messages;
    }

    @GetMapping(SHEET)
    String show(CurrentOfficial me, MonthInView month, Model model, Locale locale) {
        return pages.sheet(me, month)
                .map(sheet -> answers.show(pages.page(me, month, sheet, Map.of(), Map.of(), locale), model))
                .orElse("scorecard/self-assessment-none");
    }

    @PostMapping(SHEET)
    String save(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        boolean parts = "true".equals(request.getHeader("HX-Request"));
        String next = "submission".equals(parameters.get("then")) ? SHEET + "/submission" : SHEET;
        SelfAssessmentForm form = SelfAssessmentForm.of(parameters);
        return answers.apply(SheetChange.of(me, month, form, parts, next, locale), model, response);
    }

    /** Adds or removes a deduction; what else was typed on the sheet is saved with it. */
    @PostMapping(SHEET + "/deductions")
    String deduct(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Framework framework = frameworks.byId(
                pages.sheet(me, month).orElseThrow(NotFound::new).frameworkId());
        SheetChange change = SheetChange.of(me, month, SelfAssessmentForm.of(parameters), false, SHEET, locale);
        String remove = parameters.get("remove");
        if (remove != null) {
            SheetChange without =
                    change.with(DeductionForm.EMPTY, Set.of(), content -> DeductionForm.removed(content, remove));
            return answers.apply(without, model, response);
        }
        DeductionForm typed = DeductionForm.of(parameters);
        var problem = typed.problem(framework, month.month());
        if (problem.isPresent()) {
            String sentence = messages.getMessage(problem.get(), null, locale);
            return answers.refused(change.with(typed, Set.of(), c -> c), Map.of(), sentence, model, response);
        }
        DeductionItem item = framework.deduction(typed.item()).orElseThrow();
        return answers.apply(
                change.with(typed, Set.of(item.code()), content -> typed.addTo(content, item)), model, response);
    }
}
