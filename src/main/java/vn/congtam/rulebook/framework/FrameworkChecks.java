package vn.congtam.rulebook.framework;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congtam.rulebook.framework.MonthCalendar.Deadlines;
import vn.congtam.shared.Points;

/** What must hold in a framework beyond its shape: nothing may fall between two bands, no sum may be off. */
public final class FrameworkChecks {

    private static final YearMonth ANY_MONTH = YearMonth.of(2026, 1);

    private final Framework framework;
    private final Findings findings = new Findings();

    private FrameworkChecks(Framework framework) {
        this.framework = framework;
    }

    /** Everything that is wrong; empty for a framework that can be used. */
    public static List<Finding> findings(Framework framework) {
        FrameworkChecks checks = new FrameworkChecks(framework);
        checks.checkAll();
        return checks.findings.all();
    }

    private void checkAll() {
        checkHead();
        checkSheets();
        checkResults();
        new ThresholdChecks(framework, findings).check();
        checkQuota();
        checkForcedAndNotRated();
        framework.deductions().forEach(this::checkDeduction);
        checkCalendar("calendar.regular", framework.calendar().regular());
        checkCalendar("calendar.december", framework.calendar().december());
        checkLimits();
        checkRollup();
    }

    private void checkHead() {
        YearMonth to = framework.validTo();
        findings.expect(framework.version() > 0, "version", "must be more than 0");
        findings.expect(to == null || !to.isBefore(framework.validFrom()), "validTo", "is before validFrom");
        findings.expect(!framework.subjectGroups().isEmpty(), "subjectGroups", "names nobody");
        findings.expect(framework.scale().step().isGreaterThan(Points.ZERO), "scale.step", "must be more than 0");
    }

    private void checkSheets() {
        List<SheetKind> kinds =
                framework.sheets().stream().map(SheetTemplate::kind).toList();
        findings.expectUnique(kinds, "sheets");
        findings.expect(
                kinds.containsAll(List.of(SheetKind.values())),
                "sheets",
                "need one each of %s",
                Arrays.toString(SheetKind.values()));
        framework.sheets().forEach(sheet -> new SheetChecks(framework, sheet, findings).check());
    }

    private void checkResults() {
        findings.expect(
                framework.ratioRule().isPresent() != framework.conversionRule().isPresent(),
                "completion",
                "needs either completion or conversion");
        framework.conversionRule().ifPresent(rule -> {
            expectBetween(rule.failedReviewPercent(), 1, 100, "conversion.failedReviewPercent");
            expectBetween(rule.delayPercent(), 1, 100, "conversion.delayPercent");
            expectBetween(rule.complexityGroups(), 1, 5, "conversion.complexityGroups");
            findings.expect(!rule.marks().isEmpty(), "conversion.marks", "are missing");
            findings.expectUnique(rule.marks(), "conversion.marks");
            rule.marks().forEach(mark -> expectBetween(mark, 0, 100, "conversion.marks"));
        });
    }

    private void checkRollup() {
        RollupRule rule = framework.rollupRule();
        expectBetween(rule.monthsForQuarter(), 1, 3, "rollup.monthsForQuarter");
        expectBetween(rule.monthsForHalf(), 1, 6, "rollup.monthsForHalf");
        expectBetween(rule.monthsForYear(), 1, 12, "rollup.monthsForYear");
    }

    private void expectBetween(int value, int lowest, int highest, String place) {
        findings.expect(lowest <= value && value <= highest, place, "must be %d to %d", lowest, highest);
    }

    private void checkQuota() {
        QuotaRule quota = framework.quota();
        findings.expect(0 < quota.percent() && quota.percent() <= 100, "quota.percent", "must be 1 to 100");
        findings.expect(
                quota.percent() <= quota.extendedPercent() && quota.extendedPercent() <= 100,
                "quota.extendedPercent",
                "must be %d to 100",
                quota.percent());
        findings.expect(
                quota.limited().isBetterThan(quota.movedTo()),
                "quota.movedTo",
                "must be worse than %s",
                quota.limited());
        findings.expect(quota.smallUnitUpTo() >= 0, "quota.smallUnitUpTo", "must not be negative");
        findings.expectUnique(quota.ties(), "quota.ties");
    }

    private void checkForcedAndNotRated() {
        findings.expectUnique(
                framework.forcedClasses().stream().map(ForcedClassRule::kind).toList(), "forcedClasses");
        framework.forcedClasses().forEach(rule -> {
            String place = "forcedClasses." + rule.kind();
            findings.expect((rule.cap() != null) == rule.kind().hasCap(), place, "cap is missing or out of place");
            findings.expect(
                    (rule.overDays() != null) == rule.kind().countsDays(),
                    place,
                    "overDays is missing or out of place");
        });
        findings.expectUnique(
                framework.notRated().stream().map(NotRatedRule::kind).toList(), "notRated");
        framework
                .notRated()
                .forEach(rule -> findings.expect(
                        (rule.limit() != null) == rule.kind().hasLimit(),
                        "notRated." + rule.kind(),
                        "limit is missing or out of place"));
    }

    private void checkDeduction(DeductionItem item) {
        String place = "deductions." + item.code();
        findings.expect(framework.deduction(item.code()).filter(item::equals).isPresent(), place, "appears twice");
        findings.expect(!item.text().isBlank(), place, "text is empty");
        findings.expect(item.code().startsWith(item.group() + "-"), place, "code must start with its group");
        findings.expect(
                item.points().isGreaterThan(Points.ZERO)
                        && item.points().isMultipleOf(framework.scale().step()),
                place,
                "points must be a multiple of the step and more than 0");
        framework.sheets().forEach(sheet -> checkPlace(item, sheet, place));
    }

    private void checkPlace(DeductionItem item, SheetTemplate sheet, String place) {
        findings.expect(
                sheet.grid().contains(item.group()),
                place,
                "group %s is no column of sheet %s",
                item.group(),
                sheet.kind());
        String criterion = item.criterion();
        if (criterion != null) {
            findings.expect(
                    sheet.criteriaOf(item.group()).stream()
                            .anyMatch(line -> line.code().equals(criterion)),
                    place,
                    "criterion %s is not in group %s of sheet %s",
                    criterion,
                    item.group(),
                    sheet.kind());
        }
    }

    private void checkCalendar(String place, Deadlines deadlines) {
        List<Deadline> inOrder = deadlines.inOrder();
        List<Deadline> legal = inOrder.stream()
                .filter(d -> d.day() >= 1 && d.day() <= 31 && d.monthsLater() >= 0)
                .toList();
        findings.expect(legal.equals(inOrder), place, "days must be 1 to 31, monthsLater not negative");
        List<Deadline> sorted = new ArrayList<>(legal);
        sorted.sort((one, other) -> one.of(ANY_MONTH).compareTo(other.of(ANY_MONTH)));
        findings.expect(sorted.equals(legal), place, "steps must follow each other in time");
    }

    private void checkLimits() {
        findings.expect(
                framework.reviewLimits().differenceNeedingReason().isGreaterThan(Points.ZERO),
                "reviewLimits.differenceNeedingReason",
                "must be more than 0");
        findings.expect(framework.appeal().filingDays() > 0, "appeal.filingDays", "must be more than 0");
        findings.expect(framework.appeal().answerDays() > 0, "appeal.answerDays", "must be more than 0");
    }
}
