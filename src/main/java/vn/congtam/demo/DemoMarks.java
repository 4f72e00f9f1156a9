package vn.congtam.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.congtam.rulebook.engine.BandProposal;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Deduction;
import vn.congtam.rulebook.engine.SheetPoints;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Invents believable points: an honest unit's follow ability and work, a levelling unit's are all alike. */
final class DemoMarks {

    private static final Points HALF = Points.of("0.5");

    private final Framework framework;
    private final SheetKind kind;
    private final YearMonth month;
    private final Random random;

    DemoMarks(Framework framework, SheetKind kind, YearMonth month, Random random) {
        this.framework = framework;
        this.kind = kind;
        this.month = month;
        this.random = random;
    }

    /** What the official gives himself. */
    SheetPoints self(DemoOfficial official, CompletionRatio ratio) {
        Map<String, Points> given = new LinkedHashMap<>();
        for (Criterion line : framework.sheet(kind).criteria()) {
            given.put(
                    line.code(),
                    switch (line.kind()) {
                        case ITEM -> item(official, line);
                        case RATIO -> ratio(official, line, ratio);
                        case BONUS -> bonus(official, line);
                        case CONVERTED, MARK -> throw new IllegalStateException("The city scores by completion ratio");
                    });
        }
        return new SheetPoints(given, deductions(official), WorkFigures.of(ratio));
    }

    /** What a reviewer makes of it: a levelling unit agrees, the others lower a line or two of weaker work. */
    SheetPoints reviewed(DemoOfficial official, SheetPoints before) {
        if (official.style() == DemoPlan.Style.LEVEL || random.nextInt(100) < 45) {
            return before;
        }
        SheetPoints after = before;
        for (Criterion line : framework.sheet(kind).criteria()) {
            Points points = before.of(line.code()).orElse(Points.ZERO);
            boolean lower = line.kind() == Criterion.Kind.ITEM
                    && points.isGreaterThan(HALF)
                    && random.nextInt(100) < (110 - official.ability()) / 4;
            if (lower) {
                after = after.with(line.code(), points.minus(HALF));
            }
        }
        return after;
    }

    private Points item(DemoOfficial official, Criterion line) {
        int faults = switch (official.style()) {
            case LEVEL -> line.code().endsWith("1.3") ? 100 : 0;
            case HONEST -> (105 - official.ability()) / 4;
            case STRICT -> (115 - official.ability()) / 2;
        };
        return random.nextInt(100) < faults ? line.maximum().minus(HALF) : line.maximum();
    }

    private Points ratio(DemoOfficial official, Criterion line, CompletionRatio ratio) {
        if (!ratio.hasData()) {
            return line.maximum().minus(Points.of(2));
        }
        BandProposal proposal = BandProposal.of(framework.ratioRule().orElseThrow(), ratio, HALF);
        return official.style() == DemoPlan.Style.LEVEL
                ? proposal.band().highestLegal(HALF).clamp(Points.ZERO, Points.of("48.5"))
                : proposal.proposed();
    }

    /** A levelling unit gives everybody the same small bonus. */
    private Points bonus(DemoOfficial official, Criterion line) {
        if (official.style() == DemoPlan.Style.LEVEL) {
            return line.code().endsWith(".3") ? Points.of(2) : Points.ZERO;
        }
        boolean earned = random.nextInt(100) < (official.ability() - 50) * 6 / 5;
        return earned ? line.maximum().minus(HALF.times(1 + random.nextInt(4))) : Points.ZERO;
    }

    private List<Deduction> deductions(DemoOfficial official) {
        List<Deduction> all = new ArrayList<>();
        if (official.style() != DemoPlan.Style.LEVEL && random.nextInt(100) < (102 - official.ability()) / 3) {
            DeductionItem item = DemoTexts.pick(
                    framework.deductions().stream()
                            .filter(i -> !i.points().isGreaterThan(Points.of(1)))
                            .toList(),
                    random);
            all.add(Deduction.once(
                    item,
                    month.atDay(3 + random.nextInt(20)),
                    "Ngày " + month.atDay(5).getDayOfMonth()));
        }
        return all;
    }
}
