package vn.congtam.ranking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.CompletionRatio;

/**
 * One person's stored result beside the figures of the closing that it belongs to.
 *
 * @param counted people of whom the percentage of the limit is taken
 * @param quotaLine line that decided: circle, {@code ""} for the agency; null where none did
 * @param circle limit of the own unit or duty group, null if it has none
 * @param lineTotal and {@code lineRank}: total and rank of the last one in the best class, null if nobody is; in the circle whose line decided
 */
record StoredResult(
        boolean rated,
        @Nullable BigDecimal total,
        @Nullable String classByScore,
        @Nullable String ratedClass,
        @Nullable String cap,
        @Nullable String capReason,
        boolean moved,
        @Nullable String quotaLine,
        @Nullable Circle circle,
        @Nullable String tieSettledBy,
        int rank,
        int rankUnit,
        @Nullable CompletionRatio ratio,
        int peopleRated,
        int counted,
        int unitRated,
        int percent,
        int places,
        int topByScore,
        @Nullable BigDecimal lineTotal,
        int lineRank) {

    /** The limit of the unit or duty group that the person belongs to. */
    record Circle(String key, String name, int counted, int places, int contenders) {}

    static StoredResult read(ResultSet row) throws SQLException {
        Integer assigned = row.getObject("ratio_assigned", Integer.class);
        return new StoredResult(
                row.getBoolean("rated"),
                row.getBigDecimal("total"),
                row.getString("class_by_score"),
                row.getString("class"),
                row.getString("class_cap"),
                row.getString("class_cap_reason"),
                row.getBoolean("moved_by_quota"),
                row.getString("quota_line"),
                circle(row),
                row.getString("tie_settled_by"),
                row.getInt("rank_agency"),
                row.getInt("rank_unit"),
                assigned == null ? null : new CompletionRatio(row.getInt("ratio_done"), assigned),
                row.getInt("people_rated"),
                row.getInt("people_counted"),
                row.getInt("unit_rated"),
                row.getInt("quota_percent"),
                row.getInt("quota_limit"),
                row.getInt("top_by_score"),
                row.getBigDecimal("line_total"),
                row.getInt("line_rank"));
    }

    private static @Nullable Circle circle(ResultSet row) throws SQLException {
        String key = row.getString("circle");
        return key == null
                ? null
                : new Circle(
                        key,
                        row.getString("circle_name"),
                        row.getInt("circle_counted"),
                        row.getInt("circle_places"),
                        row.getInt("circle_contenders"));
    }

    /** The own circle, if it was its line that decided. */
    @Nullable Circle decidingCircle() {
        return circle != null && circle.key().equals(quotaLine) ? circle : null;
    }

    BigDecimal requiredTotal() {
        return Objects.requireNonNull(total);
    }

    String requiredClass() {
        return Objects.requireNonNull(ratedClass);
    }

    String requiredClassByScore() {
        return Objects.requireNonNull(classByScore);
    }
}
