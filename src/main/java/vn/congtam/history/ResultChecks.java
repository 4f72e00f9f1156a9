package vn.congtam.history;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.organization.PostRole;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.web.Formats;

/** Reconciles the points and the class of one row with each other and with the framework of the month. */
final class ResultChecks {

    private final ResultRow row;
    private final Framework framework;
    private final Formats formats;
    private final List<CellError> errors = new ArrayList<>();

    ResultChecks(ResultRow row, Framework framework, Formats formats) {
        this.row = row;
        this.framework = framework;
        this.formats = formats;
    }

    /** @param role in that month: leaders have a sheet of their own */
    List<CellError> errors(PostRole role) {
        if (row.isRated()) {
            groups(role);
            deducted();
            total();
            ratedClass();
        } else {
            notRated();
        }
        return errors;
    }

    private void groups(PostRole role) {
        if (row.groups().isEmpty()) {
            return;
        }
        if (row.groups().size() < ResultColumn.GROUPS.size()) {
            ResultColumn.GROUPS.stream()
                    .filter(group -> !row.groups().containsKey(group.group()))
                    .forEach(group -> error(group, "groupMissing"));
        }
        SheetTemplate sheet = sheet(role);
        for (ResultColumn group : ResultColumn.GROUPS) {
            Points points = row.groups().get(group.group());
            if (points != null) {
                sheet.gridColumns().stream()
                        .filter(column -> column.code().equals(group.group()))
                        .findFirst()
                        .ifPresentOrElse(
                                column -> maximum(group, points, column),
                                () -> error(group, "groupUnknown", framework.code(), group.group()));
            }
        }
    }

    private SheetTemplate sheet(PostRole role) {
        SheetKind kind = role == PostRole.MEMBER ? SheetKind.STAFF : SheetKind.LEADER;
        return framework.sheets().stream()
                .filter(sheet -> sheet.kind() == kind)
                .findFirst()
                .orElse(framework.sheets().getFirst());
    }

    private void maximum(ResultColumn column, Points points, GridColumn group) {
        if (points.isGreaterThan(group.maximum())) {
            error(column, "overMaximum", formats.points(points), formats.plain(group.maximum()), framework.code());
        }
    }

    private void deducted() {
        Points deducted = row.deducted();
        Points maximum = framework.scale().maximum();
        if (deducted != null && deducted.isGreaterThan(maximum)) {
            error(
                    ResultColumn.DEDUCTED,
                    "overMaximum",
                    formats.points(deducted),
                    formats.plain(maximum),
                    framework.code());
        }
    }

    private void total() {
        Points total = row.exactTotal();
        Points maximum = framework.scale().maximum();
        if (total == null) {
            error(ResultColumn.TOTAL, "noPoints");
        } else if (total.isGreaterThan(maximum)) {
            error(ResultColumn.TOTAL, "overMaximum", formats.points(total), formats.plain(maximum), framework.code());
        } else if (row.groups().size() == ResultColumn.GROUPS.size()
                && !total.rounded().equals(row.sum().rounded())) {
            error(ResultColumn.TOTAL, "sum", formats.points(row.sum()), formats.points(total));
        }
    }

    private void ratedClass() {
        Points total = row.exactTotal();
        RatedClass given = row.outcome().ratedClass();
        if (total != null && given != null) {
            RatedClass byScore = framework.classOf(total);
            if (given.isBetterThan(byScore)) {
                Points minimum = framework.classes().band(given).minimum();
                error(
                        ResultColumn.RATED_CLASS,
                        "classTooGood",
                        given,
                        formats.plain(minimum),
                        formats.points(total),
                        byScore,
                        framework.code());
            }
        }
    }

    private void notRated() {
        if (row.total() != null) {
            error(ResultColumn.TOTAL, "notRatedPoints");
        }
        if (row.deducted() != null && !row.deducted().isZero()) {
            error(ResultColumn.DEDUCTED, "notRatedPoints");
        }
        ResultColumn.GROUPS.stream()
                .filter(group -> row.groups().containsKey(group.group()))
                .forEach(group -> error(group, "notRatedPoints"));
        if (row.note().isEmpty()) {
            error(ResultColumn.NOTE, "notRatedReason");
        }
    }

    private void error(ResultColumn column, String key, Object... arguments) {
        errors.add(CellError.of(row.number(), column, "history.problem." + key, arguments));
    }
}
