package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;

/**
 * The line of a sheet that is computed from converted products, as screens and papers show it: the parts of the mean as far as
 * they are known, and the result once nothing is missing.
 *
 * @param code of the line
 * @param parts a, b and c when there are products, then the marks that were given
 * @param conversion the sums behind a, b and c, null while nothing is assigned
 * @param result mean in per cent for display, null while something is missing
 * @param points exact, null while something is missing
 * @param missing letters of the marks that are missing
 */
public record ConvertedFigures(
        String code,
        Points maximum,
        List<Part> parts,
        @Nullable Conversion conversion,
        @Nullable BigDecimal result,
        @Nullable Points points,
        List<String> missing) {

    /**
     * One part of the mean.
     *
     * @param letter a to e
     * @param percent for display
     * @param capped whether it was more than 100 per cent and was cut
     */
    public record Part(String letter, BigDecimal percent, boolean capped) {}

    /** Empty for a sheet without a converted line. */
    public static Optional<ConvertedFigures> of(
            Framework framework, SheetTemplate sheet, Score score, @Nullable Conversion conversion) {
        return framework
                .conversionRule()
                .flatMap(rule -> sheet.criteria().stream()
                        .filter(line -> !line.isTyped())
                        .findFirst()
                        .map(line -> of(rule, sheet, line, score, conversion)));
    }

    private static ConvertedFigures of(
            ConversionRule rule, SheetTemplate sheet, Criterion line, Score score, @Nullable Conversion conversion) {
        Optional<ConvertedResult> whole = score.trace()
                .only(Step.Converted.class)
                .filter(step -> step.code().equals(line.code()))
                .map(Step.Converted::result)
                .findFirst();
        List<Criterion> open = sheet.marks().stream()
                .filter(mark -> marks(score).noneMatch(given -> given.code().equals(mark.code())))
                .toList();
        return new ConvertedFigures(
                line.code(),
                line.maximum(),
                Stream.concat(ratios(rule, line, conversion), marks(sheet, score))
                        .toList(),
                conversion == null || !conversion.hasData() ? null : conversion,
                whole.map(ConvertedResult::result).orElse(null),
                whole.map(ConvertedResult::points).orElse(null),
                open.stream().map(Criterion::number).toList());
    }

    private static Stream<Part> ratios(ConversionRule rule, Criterion line, @Nullable Conversion conversion) {
        return conversion == null || !conversion.hasData()
                ? Stream.empty()
                : ConvertedResult.of(rule, conversion, List.of(), line.maximum()).parts().stream()
                        .map(part -> new Part(part.code(), part.percent(), part.capped()));
    }

    private static Stream<Part> marks(SheetTemplate sheet, Score score) {
        return sheet.marks().stream()
                .flatMap(mark -> marks(score)
                        .filter(given -> given.code().equals(mark.code()))
                        .map(given -> new Part(mark.number(), given.percent().value(), false)));
    }

    private static Stream<Step.MarkGiven> marks(Score score) {
        return score.trace().only(Step.MarkGiven.class);
    }

    public boolean hasData() {
        return conversion != null;
    }

    /** Letters of all parts, "a + b + c". */
    public String letters() {
        return String.join(" + ", parts.stream().map(Part::letter).toList());
    }
}
