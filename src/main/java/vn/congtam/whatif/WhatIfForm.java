package vn.congtam.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * What was typed on the screen, kept as typed so that nothing is lost when it is no number. Fields are called
 * {@code points.I.1.a}, {@code times.I-03}, {@code done}, {@code assigned} and {@code task.0.coefficient}.
 */
record WhatIfForm(SheetKind kind, Map<String, String> typed) {

    static final int ROWS = 8;

    private static final String POINTS = "points.";
    private static final String TIMES = "times.";
    private static final Pattern FIELD =
            Pattern.compile("points\\..{1,40}|times\\..{1,40}|done|assigned|task\\.[0-7]\\.[A-Za-z]{1,20}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.,]\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern COUNTED =
            Pattern.compile("times\\..*|done|assigned|task\\..\\.(failedReviews|daysLate)");

    WhatIfForm {
        Map<String, String> kept = new HashMap<>();
        typed.forEach((field, text) -> {
            if (FIELD.matcher(field).matches() && !text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        typed = Map.copyOf(kept);
    }

    static WhatIfForm empty(SheetKind kind) {
        return new WhatIfForm(kind, Map.of());
    }

    /** What stands in a field, empty for nothing. */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        String text = text(field);
        return !text.isEmpty() && !isTick(field) && !shape(field).matcher(text).matches();
    }

    /** Fields that hold no number. */
    public List<String> wrong() {
        return typed.keySet().stream().filter(this::isWrong).sorted().toList();
    }

    /** What stands in them. */
    public List<String> wrongTexts() {
        return wrong().stream().map(this::text).toList();
    }

    public boolean hasDeductions() {
        return typed.keySet().stream().anyMatch(field -> field.startsWith(TIMES));
    }

    /**
     * What is to be scored.
     *
     * @throws NumberFormatException when a field holds no number
     */
    ScoringRequest request(Framework framework) {
        Map<String, BigDecimal> points = new TreeMap<>();
        List<TriedDeduction> deductions = new ArrayList<>();
        for (String field : typed.keySet()) {
            if (field.startsWith(POINTS)) {
                decimal(field).ifPresent(value -> points.put(field.substring(POINTS.length()), value));
            } else if (field.startsWith(TIMES)) {
                whole(field)
                        .filter(times -> times > 0)
                        .ifPresent(times -> deductions.add(
                                new TriedDeduction(field.substring(TIMES.length()), null, times, null, null)));
            }
        }
        return new ScoringRequest(
                framework.code(), framework.version(), kind, null, points, deductions, completion(), tasks());
    }

    private ScoringRequest.@Nullable Completion completion() {
        return whole("assigned")
                .filter(assigned -> assigned > 0)
                .map(assigned -> new ScoringRequest.Completion(whole("done").orElse(0), assigned))
                .orElse(null);
    }

    /** Rows with an assigned quantity; the others are left out. */
    private List<TriedTask> tasks() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "task." + row + ".")
                .filter(row -> decimal(row + "assigned").isPresent())
                .map(row -> new TriedTask(
                        null,
                        decimal(row + "coefficient").orElse(null),
                        decimal(row + "assigned").orElse(null),
                        decimal(row + "completed").orElse(BigDecimal.ZERO),
                        whole(row + "failedReviews").orElse(null),
                        whole(row + "daysLate").orElse(null),
                        !text(row + "adHoc").isEmpty()))
                .toList();
    }

    private Optional<BigDecimal> decimal(String field) {
        return Optional.of(text(field))
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text.replace(',', '.')));
    }

    private Optional<Integer> whole(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(Integer::valueOf);
    }

    private static Pattern shape(String field) {
        return COUNTED.matcher(field).matches() ? WHOLE : DECIMAL;
    }

    private static boolean isTick(String field) {
        return field.endsWith(".adHoc");
    }
}
