package vn.congtam.rulebook.editor;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.shared.Points;

/**
 * One value of a framework that an agency may set, with its place in the definition.
 *
 * @param key its place, for example {@code quota.percent}
 * @param basis place of what it rests on
 * @param options values to choose from, empty where a value is typed
 */
record Setting(String key, Section section, Kind kind, String basis, List<String> options) {

    enum Kind {
        TEXT,
        WHOLE,
        POINTS,
        YES_NO,
        CHOICE,
        TIME,
        /** A place in a list in which the order counts; empty places are left out. */
        ORDER
    }

    private static final int LONGEST = 300;

    /** As a field shows it. */
    String valueIn(JsonNode tree) {
        JsonNode node = new Place(key).in(tree);
        return node.isMissingNode() || node.isNull()
                ? ""
                : node.asString().replace('.', kind == Kind.POINTS ? ',' : '.');
    }

    /** Puts a typed value in place, or says what is wrong with it. */
    Optional<Finding> put(ObjectNode tree, String typed) {
        if (typed.equals(valueIn(tree))) {
            return Optional.empty();
        }
        Optional<Finding> wrong = kind == Kind.ORDER ? order(tree, typed) : replace(tree, typed);
        if (wrong.isEmpty() && new Place(basis).in(tree) instanceof ObjectNode rests) {
            rests.put("source", "AGENCY");
        }
        return wrong;
    }

    private Optional<Finding> replace(ObjectNode tree, String typed) {
        if (!(new Place(key).holderIn(tree) instanceof ObjectNode holder)) {
            return Optional.of(Finding.of(key, "must stay as in the frame"));
        }
        String name = new Place(key).name();
        return switch (kind) {
            case TEXT -> text(holder, name, typed);
            case WHOLE ->
                Typed.whole(typed).map(n -> holder.put(name, n)).isPresent() ? fine() : wrong("is no whole number");
            case POINTS -> points(holder, name, typed);
            case YES_NO -> of(holder.put(name, Boolean.parseBoolean(typed)));
            case CHOICE -> choice(holder, name, typed);
            case TIME -> time(holder, name, typed);
            case ORDER -> fine();
        };
    }

    private Optional<Finding> text(ObjectNode holder, String name, String typed) {
        return typed.isBlank() || typed.length() > LONGEST
                ? Optional.of(Finding.of(key, "must have 1 to %d characters", LONGEST))
                : of(holder.put(name, typed));
    }

    private Optional<Finding> points(ObjectNode holder, String name, String typed) {
        Optional<Points> points = Typed.points(typed);
        if (points.isEmpty()) {
            return wrong("is no number");
        }
        return points.get().isNegative()
                ? wrong("must not be negative")
                : of(holder.put(name, points.get().value()));
    }

    private Optional<Finding> choice(ObjectNode holder, String name, String typed) {
        if (!options.contains(typed)) {
            return wrong("is no value to choose from");
        }
        JsonNode now = holder.path(name);
        return of(
                now.isInt()
                        ? holder.put(name, Integer.parseInt(typed))
                        : now.isNumber() ? holder.put(name, new java.math.BigDecimal(typed)) : holder.put(name, typed));
    }

    private Optional<Finding> time(ObjectNode holder, String name, String typed) {
        try {
            return of(holder.put(name, LocalTime.parse(typed).withSecond(0).toString()));
        } catch (DateTimeParseException e) {
            return wrong("is no time of day");
        }
    }

    private Optional<Finding> order(ObjectNode tree, String typed) {
        if (!typed.isEmpty() && !options.contains(typed)) {
            return wrong("is no value to choose from");
        }
        if (!(new Place(key).holderIn(tree) instanceof ArrayNode list)) {
            return fine();
        }
        int at = Integer.parseInt(new Place(key).name());
        while (list.size() <= at) {
            list.add("");
        }
        return of(list.set(at, typed));
    }

    private Optional<Finding> wrong(String wording) {
        return Optional.of(Finding.of(key, wording));
    }

    @SuppressWarnings("unused")
    private static Optional<Finding> of(JsonNode done) {
        return fine();
    }

    private static Optional<Finding> fine() {
        return Optional.empty();
    }
}
