package vn.congtam.scorecard.selfassessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.OwnSheet;
import vn.congtam.scorecard.SelfAssessmentService;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.StaleAssessment;
import vn.congtam.scorecard.ViolationText;
import vn.congtam.scorecard.selfassessment.SelfAssessmentForm.Part;
import vn.congtam.shared.NotFound;

/** Takes over what was typed on a sheet, or says by line why not. */
@Component
class SheetEditing {

    private static final Set<String> WORDS = Set.of(SheetContent.STRENGTHS, SheetContent.WEAKNESSES);

    private final SelfAssessmentService service;
    private final SheetPages pages;
    private final Frameworks frameworks;
    private final ViolationText violations;
    private final MessageSource messages;

    SheetEditing(
            SelfAssessmentService service,
            SheetPages pages,
            Frameworks frameworks,
            ViolationText violations,
            MessageSource messages) {
        this.service = service;
        this.pages = pages;
        this.frameworks = frameworks;
        this.violations = violations;
        this.messages = messages;
    }

    /**
     * Saves the typed fields and the further edit in one go.
     *
     * @return sentences by code of the line; empty when everything was saved, otherwise nothing was
     * @throws StaleAssessment when the sheet was saved elsewhere in between
     */
    Map<String, String> save(SheetChange change, OwnSheet sheet) {
        SelfAssessmentForm form = change.form();
        PeriodSummary period = change.month().requirePeriod();
        requireKnown(form, sheet);
        Map<String, String> errors = unreadable(form, sheet, period, change.locale());
        if (!errors.isEmpty()) {
            return errors;
        }
        Set<String> touched = new TreeSet<>(change.places());
        touched.addAll(form.codes());
        try {
            service.save(
                    sheet.subject().sheetId(),
                    change.me(),
                    form.version(),
                    touched,
                    content -> change.edit().apply(form.applyTo(content)));
        } catch (InvalidSheet invalid) {
            invalid.violations()
                    .forEach(v -> errors.putIfAbsent(String.valueOf(v.place()), violations.of(v, change.locale())));
        }
        return errors;
    }

    private Map<String, String> unreadable(
            SelfAssessmentForm form, OwnSheet sheet, PeriodSummary period, Locale locale) {
        Framework framework = frameworks.byId(sheet.frameworkId());
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : form.unreadable()) {
            errors.put(SelfAssessmentForm.codeOf(field), whyUnreadable(field, framework, sheet, locale));
        }
        Map<String, String> linked = form.linkedTasks();
        Map<String, String> tasks = linked.isEmpty() ? Map.of() : pages.tasks(sheet, period);
        linked.forEach((code, task) -> {
            if (!tasks.containsKey(task)
                    && !task.equals(String.valueOf(sheet.content().line(code).taskId()))) {
                errors.put(code, messages.getMessage("scorecard.self.unknownTask", null, locale));
            }
        });
        return errors;
    }

    private String whyUnreadable(String field, Framework framework, OwnSheet sheet, Locale locale) {
        if (Part.of(field).orElseThrow() != Part.POINTS) {
            return messages.getMessage("scorecard.self.tooLong", null, locale);
        }
        String code = SelfAssessmentForm.codeOf(field);
        Criterion line = framework.sheet(sheet.kind()).criterion(code).orElseThrow(NotFound::new);
        List<Object> range =
                List.of(line.maximum().value(), framework.scale().step().value());
        return violations.of(new Violation(Violation.Code.POINTS_OUT_OF_RANGE, code, range), locale);
    }

    private void requireKnown(SelfAssessmentForm form, OwnSheet sheet) {
        Framework framework = frameworks.byId(sheet.frameworkId());
        var template = framework.sheet(sheet.kind());
        boolean words = framework.conversionRule().isPresent();
        boolean known = form.codes().stream()
                .allMatch(code -> template.criterion(code).isPresent() || (words && WORDS.contains(code)));
        if (!known) {
            throw new NotFound();
        }
    }
}
