package vn.congtam.rulebook.engine;

import java.util.List;
import java.util.Optional;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;

/** The converted results of one sheet: the sums of the tasks together with the marks that the sheet asks for. */
record SheetConversion(Framework framework, SheetTemplate sheet, SheetPoints points) {

    /** Empty without tasks, and while a mark is missing. */
    Optional<ConvertedResult> resultOf(Criterion line) {
        if (!missingMarks().isEmpty()) {
            return Optional.empty();
        }
        List<ConvertedResult.Mark> marks = sheet.marks().stream()
                .map(mark -> new ConvertedResult.Mark(mark.code(), percentOf(mark)))
                .toList();
        return framework
                .conversionRule()
                .flatMap(rule -> points.work()
                        .conversionData()
                        .map(data -> ConvertedResult.of(rule, data, marks, line.maximum())));
    }

    /** A mark that is given, within 0 to its maximum. */
    Points percentOf(Criterion mark) {
        return points.of(mark.code()).orElseThrow().clamp(Points.ZERO, mark.maximum());
    }

    /** Codes of the marks that are not given yet, in the order of the form. */
    List<String> missingMarks() {
        return sheet.marks().stream()
                .filter(mark -> points.of(mark.code()).isEmpty())
                .map(Criterion::code)
                .toList();
    }
}
