package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Puts the typed lines of a sheet into its groups. Lines that are computed stay as they are. */
final class SheetEdit {

    /** Letters of Vietnamese lists; đ is written dd in codes. */
    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "dd", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v");

    private final ObjectNode tree;
    private final SheetForm form;
    private final SheetKind kind;
    private final List<Finding> wrong = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();

    private SheetEdit(ObjectNode tree, SheetKind kind, SheetForm form) {
        this.tree = tree;
        this.kind = kind;
        this.form = form;
    }

    /** @throws InvalidFramework when points cannot be read or lines belong nowhere */
    static ObjectNode apply(ObjectNode tree, SheetKind kind, SheetForm form) {
        return new SheetEdit(tree, kind, form).apply();
    }

    private ObjectNode apply() {
        JsonNode sheet = new Place("sheets." + kind).in(tree);
        Set<String> groups = new HashSet<>();
        sheet.path("groups").forEach(group -> edit(group, groups));
        form.typed().stream()
                .filter(line -> !groups.contains(line.group())
                        && !(line.isNew() && line.label().isEmpty()))
                .forEach(line -> wrong.add(Finding.of(at(line.code()), "belongs to no group of the sheet")));
        if (!wrong.isEmpty()) {
            throw new InvalidFramework("sheet", wrong);
        }
        forgetRemoved();
        return tree;
    }

    private void edit(JsonNode group, Set<String> groups) {
        group.path("groups").forEach(inner -> edit(inner, groups));
        if (group.path("criteria") instanceof ArrayNode lines && !lines.isEmpty()) {
            String code = group.path("code").asString();
            groups.add(code);
            List<SheetForm.Line> typed = form.typed().stream()
                    .filter(line -> line.group().equals(code))
                    .toList();
            change(lines, typed);
            add(code, lines, typed);
        }
    }

    private void change(ArrayNode lines, List<SheetForm.Line> typed) {
        Set<String> seen = new HashSet<>();
        typed.stream().filter(line -> !line.isNew()).forEach(line -> {
            if (!seen.add(line.code())) {
                wrong.add(Finding.of(at(line.code()), "%s appears twice", line.code()));
            }
            JsonNode old = new Place(line.code()).entryOf(lines);
            if (!(old instanceof ObjectNode node)) {
                wrong.add(Finding.of(at(line.code()), "belongs to no group of the sheet"));
            } else if (isTyped(node)) {
                change(node, line);
            }
        });
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (removed.contains(lines.get(i).path("code").asString())) {
                lines.remove(i);
            }
        }
    }

    private void change(ObjectNode node, SheetForm.Line line) {
        if (line.isRemoved()) {
            removed.add(line.code());
            return;
        }
        boolean sameLabel = line.label().equals(node.path("label").asString());
        Points maximum = points(line);
        if (sameLabel && maximum.value().compareTo(node.path("maximum").decimalValue()) == 0) {
            return;
        }
        node.put("label", line.label()).put("maximum", maximum.value());
        if (node.path("basis") instanceof ObjectNode basis) {
            basis.put("source", "AGENCY");
        }
    }

    private void add(String group, ArrayNode lines, List<SheetForm.Line> typed) {
        String lineKind = kindOf(lines);
        typed.stream().filter(line -> line.isNew() && !line.label().isEmpty()).forEach(line -> {
            String code = nextCode(group, lines);
            ObjectNode node = lines.addObject();
            node.put("code", code).put("kind", lineKind).put("label", line.label());
            node.put("maximum", points(line).value());
            node.putObject("basis")
                    .put("article", "Mục " + code.replace("dd", "đ") + ", cơ quan quy định")
                    .put("source", "AGENCY");
        });
    }

    private Points points(SheetForm.Line line) {
        Points points = Typed.points(line.maximum()).orElse(null);
        if (points == null) {
            wrong.add(Finding.of(at(line.code()), "is no number"));
            return Points.ZERO;
        }
        return points;
    }

    private String nextCode(String group, ArrayNode lines) {
        Set<String> used = new HashSet<>(removed);
        lines.forEach(line -> used.add(line.path("code").asString()));
        boolean numbered = used.stream().anyMatch(code -> code.matches(".*\\.\\d+"));
        for (int i = 0; i < (numbered ? 99 : LETTERS.size()); i++) {
            String code = group + "." + (numbered ? String.valueOf(i + 1) : LETTERS.get(i));
            if (!used.contains(code)) {
                return code;
            }
        }
        wrong.add(Finding.of(at(group), "has too many lines"));
        return group + ".x";
    }

    /** A deduction that spoke of a removed line speaks of its group alone from now on. */
    private void forgetRemoved() {
        tree.path("deductions").forEach(item -> {
            if (item instanceof ObjectNode node
                    && removed.contains(node.path("criterion").asString())) {
                node.remove("criterion");
            }
        });
    }

    private static String kindOf(ArrayNode lines) {
        for (JsonNode line : lines) {
            if (isTyped(line)) {
                return line.path("kind").asString();
            }
        }
        return "ITEM";
    }

    private static boolean isTyped(JsonNode line) {
        String lineKind = line.path("kind").asString();
        return lineKind.equals("ITEM") || lineKind.equals("BONUS");
    }

    private String at(String code) {
        return "sheets." + kind + "." + code;
    }
}
