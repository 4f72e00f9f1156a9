package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** Computes a score again from nothing but its trace. */
final class TraceReplay {

    private final Map<String, Points> values = new HashMap<>();
    private final Map<String, Points> deductions = new HashMap<>();
    private Points total = Points.ZERO;
    private Optional<RatedClass> ratedClass = Optional.empty();

    TraceReplay(Trace trace) {
        trace.steps().forEach(this::replay);
    }

    Points total() {
        return total;
    }

    RatedClass ratedClass() {
        return ratedClass.orElseThrow();
    }

    /** Mean of the parts of the converted sums, written out by hand: (a + b + c + marks) / n x maximum. */
    private static Points recomputed(Step.Converted line) {
        Conversion sums = line.result().conversion();
        BigDecimal whole = sums.assigned();
        BigDecimal parts = BigDecimal.ZERO;
        for (ConvertedResult.Part part : line.result().parts()) {
            BigDecimal ratio = switch (part.code()) {
                case "a" -> sums.completed();
                case "b" -> sums.passed();
                case "c" -> sums.punctual();
                default -> part.percent().movePointLeft(2).multiply(whole);
            };
            parts = parts.add(part.capped() ? whole : ratio);
        }
        BigDecimal count = BigDecimal.valueOf(line.result().parts().size());
        return new Points(line.maximum().value().multiply(parts).divide(whole.multiply(count), 12, RoundingMode.DOWN));
    }

    private void replay(Step step) {
        switch (step) {
            case Step.LineGiven line -> values.put(line.code(), line.points());
            case Step.LineMissing line -> values.put(line.code(), Points.ZERO);
            case Step.MarkGiven mark -> {}
            case Step.Converted line -> values.put(line.code(), recomputed(line));
            case Step.NotConverted line -> values.put(line.code(), Points.ZERO);
            case Step.BandProposed proposed -> {}
            case Step.NoCompletionData none -> {}
            case Step.Clamped clamped ->
                values.computeIfPresent(clamped.code(), (code, value) -> value.clamp(Points.ZERO, clamped.maximum()));
            case Step.GroupSummed group ->
                values.put(
                        group.code(),
                        Points.sum(group.parts().stream().map(values::get).toList()));
            case Step.Deducted entry ->
                deductions.merge(entry.group(), entry.pointsEach().times(entry.times()), Points::plus);
            case Step.DeductionFloored floored -> deductions.put(floored.group(), values.get(floored.group()));
            case Step.Totalled all ->
                total = Points.sum(all.groups().stream().map(values::get).toList())
                        .minus(Points.sum(deductions.values()))
                        .clamp(Points.ZERO, Points.of(100));
            case Step.Rounded rounded -> {}
            case Step.Classified classified ->
                ratedClass = Optional.of(classified.band().ratedClass())
                        .filter(reached -> total.isAtLeast(classified.band().minimum()));
        }
    }
}
