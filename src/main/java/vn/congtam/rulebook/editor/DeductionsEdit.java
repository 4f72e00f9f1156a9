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
import vn.congtam.shared.Points;

/** Puts the typed catalogue of deductions in place. */
final class DeductionsEdit {

    private final ArrayNode items;
    private final List<Finding> wrong = new ArrayList<>();

    private DeductionsEdit(ArrayNode items) {
        this.items = items;
    }

    /** @throws InvalidFramework when points cannot be read or an entry does not exist */
    static ObjectNode apply(ObjectNode tree, DeductionsForm form) {
        if (tree.path("deductions") instanceof ArrayNode items) {
            new DeductionsEdit(items).apply(form);
        }
        return tree;
    }

    private void apply(DeductionsForm form) {
        Set<String> codes = new HashSet<>();
        form.typed().stream().filter(item -> !item.isNew()).forEach(item -> {
            if (!codes.add(item.code())) {
                wrong.add(Finding.of("deductions." + item.code(), "%s appears twice", item.code()));
            }
            change(item);
        });
        form.typed().stream()
                .filter(item -> item.isNew() && !item.text().isEmpty())
                .forEach(this::add);
        if (!wrong.isEmpty()) {
            throw new InvalidFramework("deductions", wrong);
        }
    }

    private void change(DeductionsForm.Item item) {
        JsonNode old = new Place(item.code()).entryOf(items);
        if (!(old instanceof ObjectNode node)) {
            wrong.add(Finding.of("deductions." + item.code(), "is no entry of the catalogue"));
            return;
        }
        if (item.isRemoved()) {
            remove(item.code());
            return;
        }
        Points points = points(item);
        if (points.value().compareTo(node.path("points").decimalValue()) != 0) {
            node.put("points", points.value()).put("pointsSource", "AGENCY");
        }
        if (!item.text().equals(node.path("text").asString())) {
            node.put("text", item.text());
            ((ObjectNode) node.path("basis")).put("source", "AGENCY");
        }
    }

    private void remove(String code) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).path("code").asString().equals(code)) {
                items.remove(i);
            }
        }
    }

    private void add(DeductionsForm.Item item) {
        String code = nextCode(item.group());
        ObjectNode node = items.addObject();
        node.put("code", code).put("group", item.group()).put("text", item.text());
        node.put("points", points(item).value()).put("pointsSource", "AGENCY");
        node.putObject("basis")
                .put("article", "Danh mục điểm trừ, mã " + code + ", cơ quan quy định")
                .put("source", "AGENCY");
    }

    private Points points(DeductionsForm.Item item) {
        Points points = Typed.points(item.points()).orElse(null);
        if (points == null) {
            String place = item.isNew() ? item.group() : item.code();
            wrong.add(Finding.of("deductions." + place, "is no number"));
            return Points.ZERO;
        }
        return points;
    }

    private String nextCode(String group) {
        int highest = 0;
        for (JsonNode item : items) {
            String code = item.path("code").asString();
            if (code.matches(java.util.regex.Pattern.quote(group) + "-\\d{1,3}")) {
                highest = Math.max(highest, Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)));
            }
        }
        return "%s-%02d".formatted(group, highest + 1);
    }
}
