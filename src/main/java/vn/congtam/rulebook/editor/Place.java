package vn.congtam.rulebook.editor;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place of a definition in words, as findings name it: {@code quota.percent}, {@code forcedClasses.ABSENCE.overDays}. An entry of
 * a list is named by its kind, its code or its number.
 */
record Place(String path) {

    JsonNode in(JsonNode tree) {
        return walk(tree, List.of(path.split("\\.")));
    }

    /** What holds the place. */
    JsonNode holderIn(JsonNode tree) {
        List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
        steps.removeLast();
        return walk(tree, steps);
    }

    /** The entry of a list whose code this is, dots and all. */
    JsonNode entryOf(JsonNode list) {
        return entry(list, path);
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static JsonNode walk(JsonNode tree, List<String> steps) {
        JsonNode node = tree;
        for (String step : steps) {
            node = node.isArray() ? entry(node, step) : node.path(step);
        }
        return node;
    }

    private static JsonNode entry(JsonNode list, String step) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode entry = list.get(i);
            if (step.equals(String.valueOf(i))
                    || step.equals(entry.path("kind").stringValue(""))
                    || step.equals(entry.path("code").stringValue(""))) {
                return entry;
            }
        }
        return MissingNode.getInstance();
    }
}
