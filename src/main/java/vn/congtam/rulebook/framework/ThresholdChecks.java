package vn.congtam.rulebook.framework;

import java.util.List;

/** What must hold for bands and classes: in order, no gap, no overlap, from the very bottom to the very top. */
final class ThresholdChecks {

    private final Framework framework;
    private final Findings findings;

    ThresholdChecks(Framework framework, Findings findings) {
        this.framework = framework;
        this.findings = findings;
    }

    void check() {
        framework.ratioRule().ifPresent(rule -> checkBands(rule.bands()));
        checkClasses();
    }

    private void checkBands(List<RatioBand> bands) {
        if (bands.isEmpty()) {
            findings.expect(false, "completion.bands", "are missing");
            return;
        }
        checkBest(bands.getFirst());
        for (int i = 0; i < bands.size(); i++) {
            RatioBand band = bands.get(i);
            String place = "completion.bands[%d]".formatted(i);
            findings.expect(band.fromPercent() < band.toPercent(), place, "is empty");
            findings.expect(band.lowest().isLessThan(band.highest()), place, "allows no points");
            if (i > 0) {
                checkFits(band, bands.get(i - 1), place);
            }
        }
        findings.expect(bands.getLast().fromPercent() == 0, "completion.bands", "must start at 0 %%");
        findings.expect(bands.getLast().lowest().isZero(), "completion.bands", "must start at 0 points");
    }

    private void checkBest(RatioBand best) {
        findings.expect(best.toPercent() == 100, "completion.bands[0]", "must end at 100 %%");
        findings.expect(!best.upperExclusive(), "completion.bands[0]", "must include its upper bound");
    }

    private void checkFits(RatioBand band, RatioBand better, String place) {
        findings.expect(band.upperExclusive(), place, "must leave its upper bound to the band above");
        findings.expect(
                band.toPercent() == better.fromPercent(),
                place,
                "ends at %d %%, the band above starts at %d %%",
                band.toPercent(),
                better.fromPercent());
        findings.expect(
                band.highest().equals(better.lowest()),
                place,
                "ends at %s points, the band above starts at %s",
                band.highest(),
                better.lowest());
    }

    private void checkClasses() {
        List<ClassBand> bands = framework.classes().bands();
        List<RatedClass> classes = bands.stream().map(ClassBand::ratedClass).toList();
        findings.expect(
                classes.equals(List.of(RatedClass.values())), "classes.bands", "must be A, B, C, D in this order");
        for (int i = 1; i < bands.size(); i++) {
            findings.expect(
                    bands.get(i).minimum().isLessThan(bands.get(i - 1).minimum()),
                    "classes.bands[%d]".formatted(i),
                    "threshold %s is not below that of the class above, %s",
                    bands.get(i).minimum(),
                    bands.get(i - 1).minimum());
        }
        if (!bands.isEmpty()) {
            findings.expect(bands.getLast().minimum().isZero(), "classes.bands", "the last class must start at 0");
            findings.expect(
                    framework.scale().maximum().isAtLeast(bands.getFirst().minimum()),
                    "classes.bands[0]",
                    "threshold cannot be reached");
        }
    }
}
