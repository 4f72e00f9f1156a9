package vn.congtam.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.Points;

/**
 * A month of a person that an earlier import, not withdrawn, took over.
 *
 * @param ratedClass null when not rated
 * @param note reason when not rated
 */
record LiveResult(
        long personId,
        YearMonth month,
        long agencyId,
        Map<String, Points> groups,
        @Nullable Points deducted,
        @Nullable Points total,
        @Nullable String ratedClass,
        String note,
        String fileName,
        Instant importedAt) {

    static List<LiveResult> of(JdbcClient jdbc, Long[] people) {
        return jdbc.sql("""
                        select i.*, i.group_points ->> 'I' as g1, i.group_points ->> 'II.1' as g2, i.group_points ->> 'II.2' as g3,
                               i.group_points ->> 'III' as g4, b.file_name, b.imported_at
                        from imported_month_result i join import_batch b on b.id = i.batch_id
                        where i.live and i.person_id = any(:people)
                        """)
                .param("people", people)
                .query((row, n) -> read(row))
                .list();
    }

    /** The row says what was imported already. */
    boolean equals(ResultRow row, @Nullable Points rowTotal) {
        return Objects.equals(ratedClass, row.isRated() ? row.outcome().name() : null)
                && groups.equals(row.groups())
                && Objects.equals(deducted, row.deducted())
                && Objects.equals(total, row.isRated() ? rowTotal : null)
                && note.equals(row.note());
    }

    private static LiveResult read(ResultSet row) throws SQLException {
        Map<String, Points> groups = new LinkedHashMap<>();
        for (ResultColumn group : ResultColumn.GROUPS) {
            String points = row.getString("g" + (ResultColumn.GROUPS.indexOf(group) + 1));
            if (points != null) {
                groups.put(group.group(), Points.of(points));
            }
        }
        String reason = row.getString("not_rated_reason");
        return new LiveResult(
                row.getLong("person_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getLong("agency_id"),
                groups,
                points(row, "deducted"),
                points(row, "total"),
                row.getString("class"),
                reason == null ? row.getString("note") : reason,
                row.getString("file_name"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static @Nullable Points points(ResultSet row, String column) throws SQLException {
        java.math.BigDecimal points = row.getBigDecimal(column);
        return points == null ? null : Points.of(points);
    }
}
