package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.stream.Stream;
import vn.congtam.shared.Points;

/** What must hold in one sheet: every group is the sum of its parts, every line is in exactly one column of the grid. */
final class SheetChecks {

    private final Framework framework;
    private final SheetTemplate sheet;
    private final Findings findings;
    private final String place;

    SheetChecks(Framework framework, SheetTemplate sheet, Findings findings) {
        this.framework = framework;
        this.sheet = sheet;
        this.findings = findings;
        this.place = "sheets." + sheet.kind();
    }

    void check() {
        findings.expect(
                sheet.maximum().equals(framework.scale().maximum()),
                place,
                "groups add up to %s, the scale has %s",
                sheet.maximum(),
                framework.scale().maximum());
        sheet.allGroups().forEach(this::checkGroup);
        sheet.criteria().forEach(this::checkLine);
        checkCodes();
        checkResultLine();
        checkGrid();
    }

    private void checkGroup(CriteriaGroup group) {
        List<Points> parts = Stream.concat(
                        group.groups().stream().map(CriteriaGroup::maximum),
                        group.criteria().stream().filter(Criterion::addsToGroup).map(Criterion::maximum))
                .toList();
        findings.expect(
                Points.sum(parts).equals(group.maximum()),
                at(group.code()),
                "parts add up to %s, maximum is %s",
                Points.sum(parts),
                group.maximum());
        Stream.concat(
                        group.groups().stream().map(CriteriaGroup::code),
                        group.criteria().stream().map(Criterion::code))
                .forEach(code -> findings.expect(
                        code.startsWith(group.code() + "."), at(code), "code must start with %s.", group.code()));
    }

    private void checkLine(Criterion line) {
        findings.expect(
                line.maximum().isGreaterThan(Points.ZERO)
                        && line.maximum().isMultipleOf(framework.scale().step()),
                at(line.code()),
                "maximum must be a multiple of the step and more than 0");
        findings.expect(!line.label().isBlank(), at(line.code()), "label is empty");
    }

    private void checkCodes() {
        List<String> codes = Stream.concat(
                        sheet.allGroups().stream().map(CriteriaGroup::code),
                        sheet.criteria().stream().map(Criterion::code))
                .toList();
        findings.expectUnique(codes, place);
        codes.forEach(code -> findings.expect(code.matches("[A-Za-z0-9.]+"), at(code), "code must be plain ASCII"));
    }

    /** Results come from the completion ratio or from converted products, in exactly one line. */
    private void checkResultLine() {
        Criterion.Kind wanted =
                framework.conversionRule().isPresent() ? Criterion.Kind.CONVERTED : Criterion.Kind.RATIO;
        List<Criterion> lines = linesOf(Criterion.Kind.RATIO, Criterion.Kind.CONVERTED);
        findings.expect(
                lines.size() == 1 && lines.getFirst().kind() == wanted,
                place,
                "needs exactly one line of kind %s, has %d",
                wanted,
                lines.size());
        findings.expect(
                wanted == Criterion.Kind.CONVERTED
                        || linesOf(Criterion.Kind.MARK).isEmpty(),
                place,
                "has marks, but nothing is converted");
        linesOf(Criterion.Kind.MARK)
                .forEach(mark -> findings.expect(
                        mark.maximum().equals(Points.of(100)),
                        at(mark.code()),
                        "a mark is a percentage, its maximum 100"));
        framework.ratioRule().ifPresent(rule -> checkRatioLine(rule, lines));
    }

    private void checkRatioLine(RatioRule rule, List<Criterion> lines) {
        rule.bands().stream()
                .limit(1)
                .forEach(best -> lines.forEach(line -> findings.expect(
                        line.maximum().equals(best.highest()),
                        at(line.code()),
                        "maximum is %s, the best band ends at %s points",
                        line.maximum(),
                        best.highest())));
    }

    private List<Criterion> linesOf(Criterion.Kind... kinds) {
        return sheet.criteria().stream()
                .filter(line -> List.of(kinds).contains(line.kind()))
                .toList();
    }

    private void checkGrid() {
        List<Criterion> covered = sheet.grid().stream()
                .flatMap(code -> sheet.criteriaOf(code).stream())
                .toList();
        sheet.grid()
                .forEach(code -> findings.expect(
                        !sheet.criteriaOf(code).isEmpty(), place + ".grid", "%s is no group or line", code));
        findings.expectUnique(covered.stream().map(Criterion::code).toList(), place + ".grid");
        findings.expect(covered.containsAll(sheet.criteria()), place + ".grid", "does not cover all lines");
    }

    private String at(String code) {
        return place + "." + code;
    }
}
