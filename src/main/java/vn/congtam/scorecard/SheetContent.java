package vn.congtam.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.congtam.rulebook.engine.SheetNotes;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.shared.Points;

/**
 * What one person put on a sheet: lines by code of the criterion, and deductions in the order of entry. Immutable; a line
 * that is absent, or present without points, is not given.
 */
public record SheetContent(Map<String, AssessmentLine> lines, List<DeductionEntry> deductions) {

    /** Under these codes the note of a line holds the strengths and the weaknesses that the form of Decree 335/2025/NĐ-CP asks for. */
    public static final String STRENGTHS = "strengths";

    public static final String WEAKNESSES = "weaknesses";

    public static final SheetContent EMPTY = new SheetContent(Map.of(), List.of());

    public SheetContent {
        lines = Map.copyOf(lines);
        deductions = List.copyOf(deductions);
    }

    public AssessmentLine line(String code) {
        return lines.getOrDefault(code, AssessmentLine.EMPTY);
    }

    /** The same with one line changed; a line that became empty disappears. */
    public SheetContent with(String code, UnaryOperator<AssessmentLine> change) {
        Map<String, AssessmentLine> changed = new HashMap<>(lines);
        AssessmentLine line = change.apply(line(code));
        if (line.isEmpty()) {
            changed.remove(code);
        } else {
            changed.put(code, line);
        }
        return new SheetContent(changed, deductions);
    }

    public SheetContent with(List<DeductionEntry> entries) {
        return new SheetContent(lines, entries);
    }

    /** What the engine scores. */
    public SheetPoints points(WorkFigures work) {
        Map<String, Points> given = new TreeMap<>();
        lines.forEach((code, line) -> {
            if (line.points() != null) {
                given.put(code, line.points());
            }
        });
        return new SheetPoints(
                given, deductions.stream().map(DeductionEntry::toDeduction).toList(), work);
    }

    /** What was written beside the points. */
    public SheetNotes notes() {
        return new SheetNotes(codesWhere(AssessmentLine::namesWork), codesWhere(line -> line.note() != null));
    }

    private Set<String> codesWhere(Predicate<AssessmentLine> matches) {
        return lines.entrySet().stream()
                .filter(entry -> matches.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
