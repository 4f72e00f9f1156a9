package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.stream.Stream;

/** What an agency's sheet must keep of the frame's: groups with their totals, and the lines that are computed. */
final class FrameSheetChecks {

    private final SheetTemplate frame;
    private final SheetTemplate draft;
    private final Findings findings;
    private final String place;

    FrameSheetChecks(SheetTemplate frame, SheetTemplate draft, Findings findings) {
        this.frame = frame;
        this.draft = draft;
        this.findings = findings;
        this.place = "sheets." + frame.kind();
    }

    void check() {
        findings.expect(
                codes(frame).equals(codes(draft)) && frame.grid().equals(draft.grid()),
                place,
                "groups must stay as in the frame");
        frame.allGroups().forEach(group -> draft.group(group.code()).ifPresent(mine -> check(group, mine)));
    }

    private void check(CriteriaGroup group, CriteriaGroup mine) {
        String at = place + "." + group.code();
        findings.expect(
                group.maximum().equals(mine.maximum()),
                at,
                "maximum is %s, in the frame %s",
                mine.maximum(),
                group.maximum());
        findings.expect(fixed(group).equals(fixed(mine)), at, "computed lines must stay as in the frame");
        List<Criterion.Kind> kinds =
                group.criteria().stream().map(Criterion::kind).toList();
        mine.criteria()
                .forEach(line -> findings.expect(
                        kinds.contains(line.kind()), place + "." + line.code(), "is of a kind that the group has not"));
    }

    /** Lines that the month's work or a mark fills in. */
    private static List<String> fixed(CriteriaGroup group) {
        return group.criteria().stream()
                .filter(line -> line.kind() != Criterion.Kind.ITEM && line.kind() != Criterion.Kind.BONUS)
                .flatMap(line -> Stream.of(
                        line.code(), line.kind().name(), line.maximum().toString()))
                .toList();
    }

    private static List<String> codes(SheetTemplate sheet) {
        return sheet.allGroups().stream().map(CriteriaGroup::code).toList();
    }
}
