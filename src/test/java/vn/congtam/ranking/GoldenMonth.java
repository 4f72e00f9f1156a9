package vn.congtam.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedTask;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/**
 * A stored month with the hash that its results have for ever. Never edit a file: add another one.
 *
 * @param framework code of the rule that it was scored with, with its {@code version}
 * @param hash of the results, see {@link RankedSql#HASH}
 * @param unitClasses class by name of the unit, {@code ""} for the agency
 */
record GoldenMonth(
        String framework,
        int version,
        YearMonth month,
        boolean extended,
        String hash,
        Map<String, String> unitClasses,
        List<Choice> choices,
        List<Member> people) {

    /** What the authority settled at the line of a circle, {@code ""} for the agency; people by code. */
    record Choice(String circle, List<String> keeping, List<String> others) {}

    /**
     * One person.
     *
     * @param lines points by criterion; an item that is not named has its maximum, a bonus line that is not named has 0
     * @param deductions item, times and points each
     * @param ratio tasks done and assigned, in a framework with a completion ratio
     * @param tasks coefficient, assigned, completed, failed reviews, delays, whether initial: products to convert
     * @param conduct kind and document of what is on record
     */
    record Member(
            String code,
            String unit,
            String duty,
            String role,
            Map<String, BigDecimal> lines,
            @Nullable List<List<Object>> deductions,
            @Nullable List<Integer> ratio,
            @Nullable List<List<Object>> tasks,
            @Nullable BigDecimal daysWorked,
            @Nullable String notRated,
            @Nullable List<String> conduct) {

        SheetKind kind() {
            return "MEMBER".equals(role) ? SheetKind.STAFF : SheetKind.LEADER;
        }

        Score score(Framework framework) {
            return ScoringEngine.score(
                    framework, kind(), new SheetPoints(given(framework), entries(), work(framework)));
        }

        private Map<String, Points> given(Framework framework) {
            Map<String, Points> given = new HashMap<>();
            for (Criterion line : framework.sheet(kind()).criteria()) {
                if (line.isTyped()) {
                    Points usual = line.kind() == Criterion.Kind.BONUS ? Points.ZERO : line.maximum();
                    BigDecimal stated = lines.get(line.code());
                    given.put(line.code(), stated == null ? usual : Points.of(stated));
                }
            }
            return given;
        }

        private List<Deduction> entries() {
            return deductions == null
                    ? List.of()
                    : deductions.stream()
                            .map(e -> new Deduction(
                                    text(e, 0),
                                    LocalDate.of(2026, 10, 14),
                                    number(e, 1).intValue(),
                                    Points.of(number(e, 2)),
                                    ""))
                            .toList();
        }

        private WorkFigures work(Framework framework) {
            if (tasks != null) {
                return WorkFigures.of(Conversion.of(
                        framework.conversionRule().orElseThrow(),
                        tasks.stream().map(Member::task).toList()));
            }
            return ratio == null ? WorkFigures.NONE : WorkFigures.of(new CompletionRatio(ratio.get(0), ratio.get(1)));
        }

        private static ConvertedTask task(List<Object> task) {
            return new ConvertedTask(
                    "",
                    number(task, 0),
                    number(task, 1),
                    number(task, 2),
                    number(task, 3).intValue(),
                    number(task, 4).intValue(),
                    Boolean.parseBoolean(text(task, 5)));
        }

        private static BigDecimal number(List<Object> values, int at) {
            return new BigDecimal(text(values, at));
        }

        private static String text(List<Object> values, int at) {
            return String.valueOf(values.get(at));
        }
    }

    static GoldenMonth read(String name) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = GoldenMonth.class.getResourceAsStream("/golden/" + name + ".json")) {
            return json.readValue(new String(file.readAllBytes(), StandardCharsets.UTF_8), GoldenMonth.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> units() {
        List<String> names = new ArrayList<>();
        people.stream().map(Member::unit).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }
}
