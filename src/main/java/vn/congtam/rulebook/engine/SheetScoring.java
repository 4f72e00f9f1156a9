package vn.congtam.rulebook.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.rulebook.framework.RatioRule;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;

/** The scoring of one sheet: walks the form from top to bottom and writes down every step. */
final class SheetScoring {

    private final Framework framework;
    private final SheetTemplate sheet;
    private final SheetPoints points;
    private final SheetConversion conversion;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Points> sums = new HashMap<>();

    SheetScoring(Framework framework, SheetTemplate sheet, SheetPoints points) {
        this.framework = framework;
        this.sheet = sheet;
        this.points = points;
        this.conversion = new SheetConversion(framework, sheet, points);
    }

    Score score() {
        Points sum = Points.sum(sheet.groups().stream().map(this::sumOfGroup).toList());
        Points deductions = deduct();
        Points total = total(sum, deductions);
        ClassBand band = classify(total);
        List<Criterion> lines = sheet.criteria();
        int given = (int) lines.stream().filter(this::isGiven).count();
        return new Score(total, sums, deductions, band.ratedClass(), given, lines.size(), cells(), new Trace(steps));
    }

    private Points sumOfGroup(CriteriaGroup group) {
        List<Points> parts = Stream.concat(
                        group.groups().stream().map(this::sumOfGroup),
                        group.criteria().stream().flatMap(this::pointsOfLine))
                .toList();
        List<String> codes = Stream.concat(
                        group.groups().stream().map(CriteriaGroup::code),
                        group.criteria().stream().filter(Criterion::addsToGroup).map(Criterion::code))
                .toList();
        Points sum = Points.sum(parts);
        steps.add(new Step.GroupSummed(group.code(), group.title(), codes, sum, group.maximum(), group.basis()));
        return kept(group.code(), sum, group.maximum(), group.basis());
    }

    private Stream<Points> pointsOfLine(Criterion line) {
        return switch (line.kind()) {
            case ITEM, BONUS -> Stream.of(typed(line));
            case RATIO -> {
                explainBand(line);
                yield Stream.of(typed(line));
            }
            case CONVERTED -> Stream.of(converted(line));
            case MARK -> {
                mark(line);
                yield Stream.empty();
            }
        };
    }

    private Points typed(Criterion line) {
        if (!isGiven(line)) {
            steps.add(new Step.LineMissing(line.code(), line.label(), line.maximum(), line.basis()));
            return Points.ZERO;
        }
        Points given = points.of(line.code()).orElseThrow();
        steps.add(new Step.LineGiven(line.code(), line.label(), given, line.maximum(), line.basis()));
        return kept(line.code(), given, line.maximum(), line.basis());
    }

    private void mark(Criterion line) {
        points.of(line.code())
                .ifPresent(percent -> steps.add(
                        new Step.MarkGiven(line.code(), line.label(), conversion.percentOf(line), line.basis())));
    }

    private Points converted(Criterion line) {
        Optional<ConvertedResult> result = conversion.resultOf(line);
        result.ifPresentOrElse(
                found -> steps.add(new Step.Converted(line.code(), line.label(), found, line.maximum(), line.basis())),
                () -> steps.add(new Step.NotConverted(
                        line.code(), line.label(), conversion.missingMarks(), line.maximum(), line.basis())));
        return result.map(found -> kept(line.code(), found.points(), line.maximum(), line.basis()))
                .orElse(Points.ZERO);
    }

    private void explainBand(Criterion line) {
        RatioRule rule = framework.ratioRule().orElseThrow();
        points.work()
                .completionData()
                .map(ratio -> BandProposal.of(rule, ratio, framework.scale().step()))
                .ifPresentOrElse(
                        proposal -> steps.add(
                                new Step.BandProposed(line.code(), proposal, isWithin(line, proposal), rule.basis())),
                        () -> steps.add(new Step.NoCompletionData(line.code(), rule.basis())));
    }

    private boolean isWithin(Criterion line, BandProposal proposal) {
        return points.of(line.code()).map(proposal.band()::allows).orElse(true);
    }

    private Points kept(String code, Points value, Points maximum, Basis basis) {
        Points clamped = value.clamp(Points.ZERO, maximum);
        if (!clamped.equals(value)) {
            steps.add(new Step.Clamped(code, value, clamped, maximum, basis));
        }
        sums.put(code, clamped);
        return clamped;
    }

    private Points deduct() {
        Map<String, Points> asked = new LinkedHashMap<>();
        for (Deduction entry : points.deductions()) {
            framework.deduction(entry.item()).ifPresent(item -> {
                steps.add(step(entry, item));
                asked.merge(item.group(), entry.total(), Points::plus);
            });
        }
        return Points.sum(asked.entrySet().stream()
                .map(e -> floored(e.getKey(), e.getValue()))
                .toList());
    }

    private static Step step(Deduction entry, DeductionItem item) {
        return new Step.Deducted(
                item.code(),
                item.group(),
                item.text(),
                entry.date(),
                entry.times(),
                entry.pointsEach(),
                entry.total(),
                entry.note(),
                item.basis());
    }

    private Points floored(String group, Points asked) {
        Points applied = asked.clamp(Points.ZERO, sums.getOrDefault(group, Points.ZERO));
        if (!applied.equals(asked)) {
            steps.add(new Step.DeductionFloored(
                    group, asked, applied, framework.scale().basis()));
        }
        return applied;
    }

    private Points total(Points sum, Points deductions) {
        Basis basis = framework.scale().basis();
        List<String> codes = sheet.groups().stream().map(CriteriaGroup::code).toList();
        Points total =
                sum.minus(deductions).clamp(Points.ZERO, framework.scale().maximum());
        steps.add(new Step.Totalled(codes, sum, deductions, total, basis));
        steps.add(new Step.Rounded(total, total.rounded(), basis));
        return total;
    }

    private ClassBand classify(Points total) {
        ClassBand band = framework.classes().bandOf(total);
        steps.add(new Step.Classified(total, band, framework.classes().basis()));
        return band;
    }

    private List<GroupCell> cells() {
        return sheet.gridColumns().stream().map(this::cell).toList();
    }

    private GroupCell cell(GridColumn column) {
        List<Criterion> lines = sheet.criteriaOf(column.code());
        long given = lines.stream().filter(this::isGiven).count();
        return new GroupCell(
                column.code(),
                column.title(),
                column.maximum(),
                given == 0 ? null : sums.get(column.code()),
                given == lines.size());
    }

    private boolean isGiven(Criterion line) {
        return line.isTyped()
                ? points.given().containsKey(line.code())
                : conversion.resultOf(line).isPresent();
    }
}
