package vn.congtam.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.Fingerprint;

/**
 * Hash and counts of a month's part, taken in one pass over its results, or of all parts together.
 *
 * @param people with a result, rated or not
 * @param counted people of whom the percentage of the limit is taken
 * @param unresolved people in a tie that the authority has to settle
 */
record Tally(
        String resultHash,
        int people,
        int rated,
        int counted,
        int topByScore,
        int topAfterQuota,
        int moved,
        int unresolved) {

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

    /** Counts added up; the hash is taken over the sorted hashes of the parts. */
    static Tally together(List<Tally> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String hashes = parts.stream().map(Tally::resultHash).sorted().collect(Collectors.joining("|"));
        return new Tally(
                Fingerprint.of(hashes),
                sum(parts, Tally::people),
                sum(parts, Tally::rated),
                sum(parts, Tally::counted),
                sum(parts, Tally::topByScore),
                sum(parts, Tally::topAfterQuota),
                sum(parts, Tally::moved),
                sum(parts, Tally::unresolved));
    }

    private static int sum(List<Tally> parts, ToIntFunction<Tally> count) {
        return parts.stream().mapToInt(count).sum();
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
                        row.getInt("moved"),
                        row.getInt("unresolved")))
                .single();
    }
}
