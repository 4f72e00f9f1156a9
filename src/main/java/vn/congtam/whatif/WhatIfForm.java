package vn.congtam.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * What was typed on the screen.
 *
 * @param points by code of the criterion, empty fields left out
 * @param times number of deductions by item of the catalogue
 * @param done tasks done on time and to quality
 * @param tasks rows of converted products; a row without an assigned quantity is left out
 */
record WhatIfForm(
        @Nullable SheetKind kind,
        @Nullable Map<String, @Nullable BigDecimal> points,
        @Nullable Map<String, @Nullable @PositiveOrZero Integer> times,
        @Nullable @PositiveOrZero Integer done,
        @Nullable @PositiveOrZero Integer assigned,
        @Nullable @Size(max = ROWS) List<Row> tasks) {

    static final int ROWS = 8;

    /** A row of converted products, as typed. */
    record Row(
            @Nullable BigDecimal coefficient,
            @Nullable BigDecimal assigned,
            @Nullable BigDecimal completed,
            @Nullable Integer failedReviews,
            @Nullable Integer daysLate,
            boolean adHoc) {

        static final Row EMPTY = new Row(null, null, null, null, null, false);

        TriedTask tried() {
            return new TriedTask(
                    null,
                    coefficient,
                    assigned,
                    completed == null ? BigDecimal.ZERO : completed,
                    failedReviews,
                    daysLate,
                    adHoc);
        }
    }

    static WhatIfForm empty(SheetKind kind) {
        return new WhatIfForm(kind, Map.of(), Map.of(), null, null, List.of());
    }

    /** The sheet that was asked for; the one of most people where none was. */
    public SheetKind kindOrStaff() {
        return kind == null ? SheetKind.STAFF : kind;
    }

    /** Always as many rows as the screen shows. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(tasks == null ? List.of() : tasks);
        while (rows.size() < ROWS) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }

    public @Nullable BigDecimal pointsOf(String code) {
        return points == null ? null : points.get(code);
    }

    public @Nullable Integer timesOf(String item) {
        return times == null ? null : times.get(item);
    }

    ScoringRequest request(Framework framework) {
        Map<String, BigDecimal> given = new TreeMap<>();
        if (points != null) {
            points.forEach((code, value) -> {
                if (value != null) {
                    given.put(code, value);
                }
            });
        }
        List<TriedDeduction> deductions = new ArrayList<>();
        if (times != null) {
            times.forEach((item, count) -> {
                if (count != null && count > 0) {
                    deductions.add(new TriedDeduction(item, null, count, null, null));
                }
            });
        }
        return new ScoringRequest(
                framework.code(),
                framework.version(),
                kindOrStaff(),
                null,
                given,
                deductions,
                completion(),
                triedTasks());
    }

    private ScoringRequest.@Nullable Completion completion() {
        return assigned == null || assigned == 0
                ? null
                : new ScoringRequest.Completion(done == null ? 0 : done, assigned);
    }

    private List<@Valid TriedTask> triedTasks() {
        return rows().stream()
                .filter(row -> row.assigned() != null)
                .map(Row::tried)
                .toList();
    }
}
