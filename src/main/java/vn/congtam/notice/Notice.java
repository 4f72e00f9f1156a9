package vn.congtam.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something told to one reader, not yet in words.
 *
 * @param about name of the person that it is about, empty for none
 * @param actingFor name of the person whose desk it leads to, empty for the own one
 * @param detail title of a task or a reason, empty for none
 * @param step step of the month whose deadline is meant
 * @param amount how many sheets or people
 */
record Notice(
        long id,
        NoticeKind kind,
        @Nullable YearMonth month,
        String about,
        String actingFor,
        String detail,
        @Nullable Instant due,
        @Nullable String step,
        int amount,
        Instant at,
        boolean read) {

    /** Columns for {@link #read(ResultSet)} of a notice {@code n}. */
    static final String COLUMNS = """
            n.id, n.kind, n.month, coalesce((select p.full_name from person p where p.id = n.about_id), '') as about,
            coalesce((select p.full_name from person p where p.id = n.acting_for_id), '') as acting_for, n.detail, n.due,
            n.step, n.amount, n.created_at, n.read_at
            """;

    static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getDate("month") == null
                        ? null
                        : YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("about"),
                row.getString("acting_for"),
                row.getString("detail"),
                row.getTimestamp("due") == null ? null : row.getTimestamp("due").toInstant(),
                row.getString("step"),
                row.getInt("amount"),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
