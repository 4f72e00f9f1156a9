package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Makes sheets under 1841-QĐ/TU, by hand and at random. */
final class Sheets {

    static final Framework FRAMEWORK = FrameworkFiles.current();
    static final LocalDate DAY = LocalDate.of(2026, 10, 14);

    private Sheets() {}

    static SheetPoints full(SheetKind kind) {
        return totalling(kind, "100");
    }

    /** Fills the lines from the top until the total is reached; the lines after that get 0. */
    static SheetPoints totalling(SheetKind kind, String total) {
        Map<String, Points> given = new HashMap<>();
        Points rest = Points.of(total);
        for (Criterion line : lines(kind)) {
            Points points = rest.clamp(Points.ZERO, line.maximum());
            given.put(line.code(), points);
            rest = rest.minus(points);
        }
        return new SheetPoints(given, List.of(), WorkFigures.NONE);
    }

    static Score score(SheetPoints points) {
        return ScoringEngine.score(FRAMEWORK, SheetKind.STAFF, points);
    }

    static Deduction deduction(String item) {
        return Deduction.once(FRAMEWORK.deduction(item).orElseThrow(), DAY, "ghi chú");
    }

    static List<Criterion> lines(SheetKind kind) {
        return FRAMEWORK.sheet(kind).criteria();
    }

    /** Any staff sheet with legal values; lines may be missing, deductions may exceed what a group has. */
    static Arbitrary<SheetPoints> any() {
        return sheets(line -> halves(BigDecimal.ZERO, line.maximum().value()));
    }

    /** Staff sheets with values far outside what is legal. */
    static Arbitrary<SheetPoints> wild() {
        return sheets(line -> halves(BigDecimal.valueOf(-100), BigDecimal.valueOf(200)));
    }

    private static Arbitrary<SheetPoints> sheets(java.util.function.Function<Criterion, Arbitrary<Points>> values) {
        List<Arbitrary<Map<String, Points>>> lines = new ArrayList<>();
        for (Criterion line : lines(SheetKind.STAFF)) {
            lines.add(values.apply(line)
                    .map(points -> Map.of(line.code(), points))
                    .optional(0.9)
                    .map(given -> given.orElse(Map.of())));
        }
        Arbitrary<Map<String, Points>> given = Combinators.combine(lines).as(parts -> {
            Map<String, Points> all = new HashMap<>();
            parts.forEach(all::putAll);
            return all;
        });
        Arbitrary<CompletionRatio> ratio = ratios().optional(0.9).map(r -> r.orElse(new CompletionRatio(0, 0)));
        return Combinators.combine(given, deductions().list().ofMaxSize(8), ratio)
                .as((points, entries, work) -> new SheetPoints(points, entries, WorkFigures.of(work)));
    }

    static Arbitrary<CompletionRatio> ratios() {
        return Arbitraries.integers()
                .between(1, 400)
                .flatMap(assigned ->
                        Arbitraries.integers().between(0, assigned).map(done -> new CompletionRatio(done, assigned)));
    }

    private static Arbitrary<Deduction> deductions() {
        return Combinators.combine(
                        Arbitraries.of(FRAMEWORK.deductions()),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 4))
                .as((item, day, times) ->
                        new Deduction(item.code(), LocalDate.of(2026, 10, day), times, item.points(), "ghi chú"));
    }

    private static Arbitrary<Points> halves(BigDecimal min, BigDecimal max) {
        int two = 2;
        return Arbitraries.integers()
                .between(min.intValue() * two, max.intValue() * two)
                .map(half -> new Points(BigDecimal.valueOf(half).divide(BigDecimal.valueOf(two))));
    }
}
