package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two months side by side, group by group and in sum. */
record Comparison(
        YearMonth month,
        YearMonth with,
        List<Row> rows,
        @Nullable Row all) {

    /** @param now and {@code then}: null where the group has no results in that month */
    record Row(
            long id,
            String name,
            @Nullable GroupMonth now,
            @Nullable GroupMonth then) {

        /** Points by which the mean rose, negative where it fell; null where one of both is missing. */
        public @Nullable BigDecimal meanChange() {
            return difference(now == null ? null : now.mean(), then == null ? null : then.mean());
        }

        /** Change of the share of the best class, in percentage points with one decimal as the shares themselves are shown. */
        public @Nullable BigDecimal bestChange() {
            BigDecimal change =
                    difference(now == null ? null : now.bestShare(), then == null ? null : then.bestShare());
            return change == null ? null : change.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        }

        public @Nullable Integer ratedChange() {
            return now == null || then == null ? null : now.rated() - then.rated();
        }

        private static @Nullable BigDecimal difference(@Nullable BigDecimal now, @Nullable BigDecimal then) {
            return now == null || then == null ? null : now.subtract(then);
        }
    }

    static Comparison of(YearMonth month, YearMonth with, List<GroupMonth> figures) {
        Map<Long, @Nullable GroupMonth[]> groups = new LinkedHashMap<>();
        @Nullable GroupMonth[] sums = new GroupMonth[2];
        for (GroupMonth figure : figures) {
            int at = figure.of().equals(month) ? 0 : 1;
            groups.computeIfAbsent(figure.groupId(), id -> new GroupMonth[2])[at] = figure;
            GroupMonth sum = sums[at];
            sums[at] = sum == null ? figure : sum.with(figure);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((id, pair) -> rows.add(new Row(id, name(pair), pair[0], pair[1])));
        return new Comparison(month, with, rows, rows.isEmpty() ? null : new Row(0, "", sums[0], sums[1]));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static String name(@Nullable GroupMonth[] pair) {
        GroupMonth now = pair[0];
        GroupMonth then = pair[1];
        return now != null ? now.groupName() : then == null ? "" : then.groupName();
    }
}
