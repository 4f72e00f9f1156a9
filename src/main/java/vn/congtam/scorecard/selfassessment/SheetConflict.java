package vn.congtam.scorecard.selfassessment;

import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.StaleAssessment;
import vn.congtam.scorecard.selfassessment.SelfAssessmentForm.Part;
import vn.congtam.web.Formats;

/**
 * Both texts of the fields that were changed in two places.
 *
 * @param version of what is stored, to be sent when the own text is kept
 */
record SheetConflict(String savedAt, int version, List<Difference> differences) {

    /**
     * One field.
     *
     * @param part points, note, work or task
     */
    record Difference(String field, String part, String code, String label, String mine, String stored) {}

    static SheetConflict of(StaleAssessment stale, SelfAssessmentForm form, SheetTemplate template, Formats formats) {
        List<Difference> differences = form.typed().entrySet().stream()
                .map(field -> difference(field, stale, template, formats))
                .filter(d -> !d.mine().equals(d.stored()))
                .toList();
        return new SheetConflict(formats.time(stale.savedAt()), stale.version(), differences);
    }

    private static Difference difference(
            Map.Entry<String, String> field, StaleAssessment stale, SheetTemplate template, Formats formats) {
        String code = SelfAssessmentForm.codeOf(field.getKey());
        String stored = SelfAssessmentForm.shown(field.getKey(), stale.stored().line(code), formats::points);
        return new Difference(
                field.getKey(),
                Part.of(field.getKey()).orElseThrow().name(),
                code,
                template.criterion(code).map(Criterion::label).orElse(code),
                sameValue(field, stored, formats) ? stored : field.getValue(),
                stored);
    }

    /** "2", "2.0" and "2,0" are the same points. */
    private static boolean sameValue(Map.Entry<String, String> field, String stored, Formats formats) {
        SelfAssessmentForm alone = new SelfAssessmentForm(0, Map.of(field.getKey(), field.getValue()));
        if (!alone.unreadable().isEmpty()) {
            return false;
        }
        var line = alone.applyTo(SheetContent.EMPTY).line(SelfAssessmentForm.codeOf(field.getKey()));
        return SelfAssessmentForm.shown(field.getKey(), line, formats::points).equals(stored);
    }
}
