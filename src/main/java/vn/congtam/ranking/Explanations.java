package vn.congtam.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Explains results of closed months. Who may read one is asked of {@link ResultPermissions}. */
@Service
public class Explanations {

    private final JdbcClient jdbc;
    private final ExplanationReader reader;

    Explanations(JdbcClient jdbc, ExplanationReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * Explains the newest result of a sheet.
     *
     * @throws NotFound while its month is open
     */
    public Explanation of(long sheetId) {
        return of(sheetId, null);
    }

    /**
     * Explains a version of the result of a sheet.
     *
     * @param version null for the newest
     * @throws NotFound if there is no such version
     */
    public Explanation of(long sheetId, @Nullable Integer version) {
        return reader.read(sheetId, version).orElseThrow(NotFound::new);
    }

    /**
     * Explains the newest result of a sheet to somebody.
     *
     * @return empty while the month is open, and while the result is not theirs to read
     * @throws NotFound for an unknown sheet
     */
    public Optional<Explanation> readableBy(CurrentOfficial me, long sheetId) {
        return readableBy(me, sheetId, null);
    }

    /**
     * Explains a version of the result of a sheet to somebody.
     *
     * @param version null for the newest
     * @return as {@link #readableBy(CurrentOfficial, long)}
     * @throws NotFound for an unknown sheet or version
     */
    public Optional<Explanation> readableBy(CurrentOfficial me, long sheetId, @Nullable Integer version) {
        ResultPermissions may = ResultPermissions.of(jdbc, me, sheetId);
        boolean offered =
                version == null || versions(sheetId, may.isOwn()).stream().anyMatch(known -> known.number() == version);
        return may.mayRead() && offered ? Optional.of(of(sheetId, version)) : Optional.empty();
    }

    /** A version of a result, and when its month was closed. */
    public record Version(int number, Instant closedAt) {}

    /**
     * Versions of the result of a sheet, newest first.
     *
     * @param publishedOnly without those that were replaced before anybody saw them
     */
    List<Version> versions(long sheetId, boolean publishedOnly) {
        return jdbc.sql("""
                        select c.version as number, c.closed_at from month_result r join closing c on c.id = r.closing_id
                        where r.sheet_id = :sheet and (not :publishedOnly
                          or c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
                          or exists (select 1 from reopening o where o.closing_id = c.id and o.approved and o.published))
                        order by c.version desc
                        """)
                .param("sheet", sheetId)
                .param("publishedOnly", publishedOnly)
                .query((row, n) -> new Version(
                        row.getInt("number"), row.getTimestamp("closed_at").toInstant()))
                .list();
    }
}
