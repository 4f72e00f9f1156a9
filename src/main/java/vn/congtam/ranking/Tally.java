package vn.congtam.ranking;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hash and counts of a month, taken in one pass over its results.
 *
 * @param people with a result, rated or not
 */
record Tally(String resultHash, int people, int rated, int topByScore, int topAfterQuota, int moved) {

    static Tally of(JdbcClient jdbc, String ranked, Map<String, @Nullable Object> parameters) {
        return jdbc.sql("with " + ranked + "\n" + RankedSql.HASH)
                .params(parameters)
                .query((row, n) -> new Tally(
                        row.getString("result_hash"),
                        row.getInt("people"),
                        row.getInt("rated"),
                        row.getInt("top_by_score"),
                        row.getInt("top_after_quota"),
                        row.getInt("moved")))
                .single();
    }
}
