package vn.congtam.scorecard.selfassessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.selfassessment.SelfAssessmentForm.Part;
import vn.congtam.web.Formats;

/**
 * Lays the official table out in rows; one block per group, so that its heading can stick on a phone.
 *
 * @param typed shown instead of what is stored, by name of the field
 * @param errors by code of the line
 */
record SheetTable(
        SheetTemplate template,
        SheetContent content,
        Map<String, String> typed,
        Map<String, String> errors,
        Map<String, String> tasks,
        Formats formats) {

    /** Lines that follow from the tasks have a heading of their own with room for the figures below. */
    static boolean followsTasks(Criterion line) {
        return line.kind() == Criterion.Kind.RATIO || line.kind() == Criterion.Kind.CONVERTED;
    }

    List<List<SheetRow>> blocks() {
        List<List<SheetRow>> blocks = new ArrayList<>();
        template.groups().forEach(group -> add(blocks, group, SheetRow.Kind.GROUP));
        return blocks;
    }

    private void add(List<List<SheetRow>> blocks, CriteriaGroup group, SheetRow.Kind kind) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.heading(kind, group.code(), group.title(), formats.plain(group.maximum())));
        blocks.add(rows);
        group.groups().forEach(inner -> add(blocks, inner, SheetRow.Kind.SUBGROUP));
        List<SheetRow> block = rows;
        for (Criterion line : group.criteria()) {
            if (followsTasks(line)) {
                block = new ArrayList<>();
                block.add(SheetRow.heading(
                        SheetRow.Kind.SUBGROUP, line.code(), line.label(), formats.plain(line.maximum())));
                blocks.add(block);
            }
            block.add(row(line));
        }
    }

    private SheetRow row(Criterion line) {
        String code = line.code();
        AssessmentLine given = content.line(code);
        String task = shown(Part.TASK, code, given);
        return new SheetRow(
                SheetRow.Kind.valueOf(line.kind().name()),
                code,
                SheetRow.idOf(code),
                line.number(),
                line.label(),
                formats.plain(line.maximum()),
                line.kind() == Criterion.Kind.MARK ? mark(code, given) : shown(Part.POINTS, code, given),
                shown(Part.NOTE, code, given),
                shown(Part.WORK, code, given),
                task,
                tasks.getOrDefault(task, ""),
                errors.get(code));
    }

    /** As the choice names it, without decimals. */
    private String mark(String code, AssessmentLine line) {
        String text = typed.get(Part.POINTS.nameFor(code));
        return text != null ? text : line.points() == null ? "" : formats.plain(line.points());
    }

    private String shown(Part part, String code, AssessmentLine line) {
        String field = part.nameFor(code);
        String text = typed.get(field);
        return text != null ? text : SelfAssessmentForm.shown(field, line, formats::points);
    }
}
