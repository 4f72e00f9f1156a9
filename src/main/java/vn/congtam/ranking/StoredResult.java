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
 * @param lineTotal and {@code lineRank}: total and rank of the last one in the best class, null if nobody is
 */
record StoredResult(
        boolean rated,
        @Nullable BigDecimal total,
        @Nullable String classByScore,
        @Nullable String ratedClass,
        @Nullable String cap,
        @Nullable String capReason,
        boolean moved,
        @Nullable String tieSettledBy,
        int rank,
        int rankUnit,
        @Nullable CompletionRatio ratio,
        int peopleRated,
        int unitRated,
        int percent,
        int places,
        int topByScore,
        @Nullable BigDecimal lineTotal,
        int lineRank) {

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
                row.getString("tie_settled_by"),
                row.getInt("rank_agency"),
                row.getInt("rank_unit"),
                assigned == null ? null : new CompletionRatio(row.getInt("ratio_done"), assigned),
                row.getInt("people_rated"),
                row.getInt("unit_rated"),
                row.getInt("quota_percent"),
                row.getInt("quota_limit"),
                row.getInt("top_by_score"),
                row.getBigDecimal("line_total"),
                row.getInt("line_rank"));
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
