package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/**
 * The lines of a group added up as typed, beside the frame's total.
 *
 * @param sum of the lines as typed, values that are no number left out
 * @param inFrame what the frame asks for
 */
record GroupSum(String code, String title, Points sum, Points inFrame) {

    public boolean isRight() {
        return sum.equals(inFrame);
    }

    static List<GroupSum> of(Draft draft, SheetKind kind, List<SheetForm.Line> typed) {
        List<GroupSum> sums = new ArrayList<>();
        new Place("sheets." + kind).in(draft.tree()).path("groups").forEach(group -> add(group, typed, sums));
        return sums;
    }

    private static void add(JsonNode group, List<SheetForm.Line> typed, List<GroupSum> sums) {
        group.path("groups").forEach(inner -> add(inner, typed, sums));
        String code = group.path("code").asString();
        List<SheetForm.Line> lines =
                typed.stream().filter(line -> line.group().equals(code)).toList();
        if (lines.isEmpty()) {
            return;
        }
        Points sum = Points.sum(lines.stream()
                .filter(line ->
                        !line.isRemoved() && !(line.isNew() && line.label().isEmpty()))
                .flatMap(line -> Typed.points(line.maximum()).stream())
                .toList());
        sums.add(new GroupSum(code, group.path("title").asString(), sum, typedTotal(group)));
    }

    /** The frame's total of the group less what is computed and less the groups inside. */
    private static Points typedTotal(JsonNode group) {
        Points total = new Points(group.path("maximum").decimalValue());
        for (JsonNode inner : group.path("groups")) {
            total = total.minus(new Points(inner.path("maximum").decimalValue()));
        }
        for (JsonNode line : group.path("criteria")) {
            String kind = line.path("kind").asString();
            if (kind.equals("RATIO") || kind.equals("CONVERTED")) {
                total = total.minus(new Points(line.path("maximum").decimalValue()));
            }
        }
        return total;
    }
}
