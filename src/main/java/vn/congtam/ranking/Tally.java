package vn.congtam.ranking;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hash and counts of a month, taken in one pass over its results.
 *
 * @param people with a result, rated or not
 * @param counted people of whom the percentage of the limit is taken
 */
record Tally(String resultHash, int people, int rated, int counted, int topByScore, int topAfterQuota, int moved) {

    /** Of what the month's pages show. */
    static Tally of(JdbcClient jdbc, RankedMonth month) {
        return of(jdbc, month, month.sql(), month.parameters());
    }

    /** Of results as they are stored under the number of a closing. */
    static Tally stored(JdbcClient jdbc, RankedMonth month, long closing) {
        Map<String, @Nullable Object> parameters = new HashMap<>(month.parameters());
        parameters.put("closing", closing);
        return of(jdbc, month, RankedSql.stored(month.quota()), parameters);
    }

    private static Tally of(
            JdbcClient jdbc, RankedMonth month, String ranked, Map<String, @Nullable Object> parameters) {
        return jdbc.sql("with " + ranked + "\n" + RankedSql.hash(month.quota()))
                .params(parameters)
                .query((row, n) -> new Tally(
                        row.getString("result_hash"),
                        row.getInt("people"),
                        row.getInt("rated"),
                        row.getInt("counted"),
                        row.getInt("top_by_score"),
                        row.getInt("top_after_quota"),
                        row.getInt("moved")))
                .single();
    }
}
