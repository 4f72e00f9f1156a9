package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.Optional;
import vn.congtam.shared.Points;

/**
 * What an agency's own version must keep of the frame that it was derived from. Sub-points differ by unit, totals per group do not;
 * classes, bands and what the text orders stay; limits may be stricter, never laxer.
 */
public final class FrameChecks {

    private static final List<Points> STEPS = List.of(Points.of("0.25"), Points.of("0.5"), Points.of(1));
    private static final int MOST_DAYS = 22;

    private final Framework frame;
    private final Framework draft;
    private final Findings findings = new Findings();

    private FrameChecks(Framework frame, Framework draft) {
        this.frame = frame;
        this.draft = draft;
    }

    /** Everything in the draft that leaves the frame; empty for one that may be published. */
    public static List<Finding> findings(Framework frame, Framework draft) {
        FrameChecks checks = new FrameChecks(frame, draft);
        checks.checkAll();
        return checks.findings.all();
    }

    private void checkAll() {
        checkScale();
        frame.sheets().forEach(sheet -> new FrameSheetChecks(sheet, draft.sheet(sheet.kind()), findings).check());
        keep(frame.classes().bands(), draft.classes().bands(), "classes");
        keep(Optional.ofNullable(frame.completion()), Optional.ofNullable(draft.completion()), "completion");
        keep(frame.rollupRule(), draft.rollupRule(), "rollup");
        checkQuota();
        checkForced();
        checkNotRated();
        checkDeductions();
        checkConversion();
        checkAppeal();
    }

    private void checkScale() {
        findings.expect(
                frame.scale().maximum().equals(draft.scale().maximum()), "scale.maximum", "must stay as in the frame");
        findings.expect(STEPS.contains(draft.scale().step()), "scale.step", "must be 0.25, 0.5 or 1");
        findings.expect(
                frame.subjectGroups().containsAll(draft.subjectGroups()), "subjectGroups", "must stay as in the frame");
    }

    private void keep(Object inFrame, Object inDraft, String place) {
        findings.expect(inFrame.equals(inDraft), place, "must stay as in the frame");
    }

    private void checkQuota() {
        QuotaRule limit = frame.quota();
        QuotaRule quota = draft.quota();
        atMost(quota.percent(), limit.percent(), "quota.percent");
        atMost(quota.extendedPercent(), limit.extendedPercent(), "quota.extendedPercent");
        keep(
                List.of(limit.limited(), limit.movedTo(), limit.base(), limit.countedOf()),
                List.of(quota.limited(), quota.movedTo(), quota.base(), quota.countedOf()),
                "quota");
        atMost(quota.smallUnitUpTo(), 10, "quota.smallUnitUpTo");
        findings.expect(!quota.ties().isEmpty(), "quota.ties", "names nothing");
    }

    private void checkForced() {
        keep(
                frame.forcedClasses().stream().map(ForcedClassRule::kind).toList(),
                draft.forcedClasses().stream().map(ForcedClassRule::kind).toList(),
                "forcedClasses");
        frame.forcedClasses()
                .forEach(rule -> draft.forcedClasses().stream()
                        .filter(mine -> mine.kind() == rule.kind())
                        .forEach(mine -> checkForced(rule, mine)));
    }

    private void checkForced(ForcedClassRule rule, ForcedClassRule mine) {
        String place = "forcedClasses." + rule.kind();
        RatedClass cap = rule.cap();
        RatedClass mineCap = mine.cap();
        findings.expect(
                cap == null || mineCap == null || !mineCap.isBetterThan(cap),
                place + ".cap",
                "must not be better than %s",
                cap == null ? "" : cap);
        if (mine.overDays() != null) {
            between(mine.overDays(), 1, MOST_DAYS, place + ".overDays");
        }
    }

    private void checkNotRated() {
        keep(
                frame.notRated().stream().map(NotRatedRule::kind).toList(),
                draft.notRated().stream().map(NotRatedRule::kind).toList(),
                "notRated");
        draft.notRated().stream()
                .filter(rule -> rule.limit() != null)
                .forEach(rule -> between(
                        rule.requiredLimit(),
                        1,
                        rule.kind() == NotRatedRule.Kind.WORKED_TOO_LITTLE ? 100 : MOST_DAYS,
                        "notRated." + rule.kind() + ".limit"));
    }

    private void checkDeductions() {
        frame.deductions().stream()
                .filter(item -> item.basis().source() == Source.TEXT)
                .forEach(item -> findings.expect(
                        draft.deduction(item.code())
                                .filter(mine -> mine.text().equals(item.text())
                                        && mine.group().equals(item.group()))
                                .isPresent(),
                        "deductions." + item.code(),
                        "is in the text of the frame and must stay"));
        draft.deductions()
                .forEach(item -> draft.sheets().stream()
                        .flatMap(sheet -> sheet.gridColumns().stream())
                        .filter(column -> column.code().equals(item.group()))
                        .findFirst()
                        .ifPresent(column -> findings.expect(
                                column.maximum().isAtLeast(item.points()),
                                "deductions." + item.code() + ".points",
                                "takes off %s, more than the %s points of group %s",
                                item.points(),
                                column.maximum(),
                                item.group())));
    }

    private void checkConversion() {
        findings.expect(
                frame.conversionRule().isPresent() == draft.conversionRule().isPresent(),
                "conversion",
                "must stay as in the frame");
        frame.conversionRule()
                .ifPresent(limit -> draft.conversionRule().ifPresent(rule -> {
                    keep(limit.failedReviewPercent(), rule.failedReviewPercent(), "conversion.failedReviewPercent");
                    keep(limit.delayPercent(), rule.delayPercent(), "conversion.delayPercent");
                    keep(limit.marks(), rule.marks(), "conversion.marks");
                    atMost(rule.complexityGroups(), limit.complexityGroups(), "conversion.complexityGroups");
                }));
    }

    private void checkAppeal() {
        findings.expect(
                draft.appeal().filingDays() >= frame.appeal().filingDays(),
                "appeal.filingDays",
                "must be at least %s, as in the frame",
                frame.appeal().filingDays());
        atMost(draft.appeal().answerDays(), frame.appeal().answerDays(), "appeal.answerDays");
    }

    private void atMost(int value, int limit, String place) {
        findings.expect(value <= limit, place, "must be at most %s, the limit of the frame", limit);
    }

    private void between(int value, int lowest, int highest, String place) {
        findings.expect(lowest <= value && value <= highest, place, "must be %d to %d", lowest, highest);
    }
}
