package vn.congtam.scorecard.selfassessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.shared.Points;

/**
 * What was typed on the sheet: the whole table, or the one field that autosave sends. Fields are named
 * {@code points.<code>}, {@code note.<code>}, {@code work.<code>}, {@code task.<code>}; a field that was not sent is left alone.
 *
 * @param version of the points that the page was made from
 * @param typed raw text by name of the field
 */
record SelfAssessmentForm(int version, Map<String, String> typed) {

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,3}([.,]\\d{1,4})?");
    private static final int LONGEST_NOTE = 1000;

    /**
     * Picks the fields of the sheet out of a request. Autosave names the one field that it means, although the browser sends
     * the whole form along: something wrong elsewhere must not hold up this field.
     */
    static SelfAssessmentForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        String only = parameters.get("field");
        parameters.forEach((name, value) -> {
            if (Part.of(name).isPresent() && (only == null || only.equals(name))) {
                typed.put(name, value.strip());
            }
        });
        return new SelfAssessmentForm(number(parameters.get("version")), typed);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** A field of the table. */
    enum Part {
        POINTS,
        NOTE,
        WORK,
        TASK;

        String nameFor(String code) {
            return prefix() + code;
        }

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + ".";
        }

        static Optional<Part> of(String field) {
            for (Part part : values()) {
                if (field.startsWith(part.prefix())) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    static String codeOf(String field) {
        return field.substring(field.indexOf('.') + 1);
    }

    /** Codes of the lines that were touched. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        typed.keySet().forEach(field -> codes.add(codeOf(field)));
        return codes;
    }

    /** Numbers of tasks that were chosen, by code of the bonus line. */
    Map<String, String> linkedTasks() {
        Map<String, String> linked = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (Part.of(field).orElseThrow() == Part.TASK && !text.isEmpty()) {
                linked.put(codeOf(field), text);
            }
        });
        return linked;
    }

    /** Fields whose text cannot be taken over at all: no number, or too long. */
    Set<String> unreadable() {
        Set<String> fields = new TreeSet<>();
        typed.forEach((field, text) -> {
            boolean readable = Part.of(field).orElseThrow() == Part.POINTS
                    ? text.isEmpty() || NUMBER.matcher(text).matches()
                    : text.length() <= LONGEST_NOTE;
            if (!readable) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** The content with everything that was typed. */
    SheetContent applyTo(SheetContent content) {
        SheetContent changed = content;
        for (Map.Entry<String, String> field : typed.entrySet()) {
            changed = changed.with(codeOf(field.getKey()), line -> apply(field.getKey(), line, field.getValue()));
        }
        return changed;
    }

    private static AssessmentLine apply(String field, AssessmentLine line, String text) {
        return switch (Part.of(field).orElseThrow()) {
            case POINTS -> line.withPoints(points(text));
            case NOTE -> line.withNote(text);
            case WORK -> line.withWork(text);
            case TASK -> line.withTask(text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
        };
    }

    /** What a line would show in a field. */
    static String shown(String field, AssessmentLine line, Function<Points, String> format) {
        return switch (Part.of(field).orElseThrow()) {
            case POINTS -> line.points() == null ? "" : format.apply(line.points());
            case NOTE -> line.note() == null ? "" : line.note();
            case WORK -> line.work() == null ? "" : line.work();
            case TASK -> line.taskId() == null ? "" : line.taskId().toString();
        };
    }

    private static @Nullable Points points(String text) {
        return text.isEmpty()
                ? null
                : Points.of(new BigDecimal(text.replace(',', '.').replace('−', '-')));
    }
}
