package vn.congtam.rollup.rating;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.ranking.Audience;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Fingerprint;
import vn.congtam.shared.Refused;

/** Closes a year in one transaction under its lock, the quota solved as a set; publishing is an act of its own. */
@Service
public class YearClosing {

    private final JdbcClient jdbc;
    private final YearRatings ratings;
    private final YearTables tables;
    private final YearChecks checks;
    private final YearResults results;
    private final YearLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    YearClosing(
            JdbcClient jdbc,
            YearRatings ratings,
            YearTables tables,
            YearChecks checks,
            YearResults results,
            YearLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.tables = tables;
        this.checks = checks;
        this.results = results;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the results and closes the year.
     *
     * @param expectedHash of the preview that was confirmed; null to close whatever is there
     * @param accountId who closes, null for the system
     * @throws Conflict if it is closed or no longer what the preview showed
     * @throws Refused if somebody is undecided, months are missing or a tie is not settled
     */
    @Transactional
    public YearRating close(long ratingId, @Nullable String expectedHash, @Nullable Long accountId) {
        YearRating rating = ratings.lock(ratingId);
        if (!rating.isOpen()) {
            throw new Conflict("rollup.rating.conflict.closed");
        }
        YearTable table = tables.of(rating);
        checks.require(rating, table);
        String hash = hash(table);
        if (expectedHash != null && !expectedHash.equals(hash)) {
            throw new Conflict("rollup.rating.conflict.changed");
        }
        results.write(rating, table);
        limits.write(rating, table);
        String digest = audit.appendNow(AuditEvent.of("year.closed", "year_rating", ratingId)
                .in(rating.agencyId())
                .with(Map.of("year", rating.year(), "people", table.lines().size(), "resultHash", hash)));
        finish(rating, table, hash, digest, accountId);
        return ratings.get(ratingId);
    }

    /**
     * Makes the results of a closed year visible to the people, and the classes to the audience.
     *
     * @throws Conflict if it is open or already published
     */
    @Transactional
    public void publish(long ratingId, Audience audience, @Nullable Long accountId) {
        YearRating rating = ratings.lock(ratingId);
        requireClosed(rating);
        jdbc.sql(
                        "update year_rating set status = 'PUBLISHED', published_at = :at, published_by = :by, audience = :audience where id = :id")
                .param("audience", audience.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId, Types.BIGINT)
                .param("id", ratingId)
                .update();
        audit.append(AuditEvent.of("year.published", "year_rating", ratingId)
                .in(rating.agencyId())
                .with(Map.of("year", rating.year(), "audience", audience.name())));
    }

    static void requireClosed(YearRating rating) {
        if (rating.status() != YearStatus.CLOSED) {
            throw new Conflict(rating.isOpen() ? "rollup.rating.conflict.open" : "rollup.rating.conflict.published");
        }
    }

    /** SHA-256 over one line per person in the order of their codes, hexadecimal: equal decisions give an equal hash. */
    String hash(YearTable table) {
        String text = table.lines().stream()
                .sorted(Comparator.comparing(line -> line.sheet().code()))
                .map(line -> canonical(line) + (table.isMixed() ? "|" + name(line) : ""))
                .collect(Collectors.joining("\n"));
        return Fingerprint.of(text);
    }

    /** In a year under one framework the record of the year names it for everybody. */
    private static String name(YearLine line) {
        return line.framework().code() + "@" + line.framework().version();
    }

    private static String canonical(YearLine line) {
        YearSheetRow sheet = line.sheet();
        return java.util.stream.Stream.of(
                        sheet.code(),
                        line.monthsRated(),
                        line.mean() == null
                                ? "-"
                                : line.mean().stripTrailingZeros().toPlainString(),
                        line.proposed(),
                        sheet.decidedClass(),
                        line.ratedClass(),
                        line.moved(),
                        line.tieSettledBy(),
                        sheet.handling(),
                        line.rank(),
                        line.headCap(),
                        line.limit() == null ? null : line.limit().circle())
                .map(value -> value == null ? "-" : value.toString())
                .collect(Collectors.joining("|"));
    }

    private void finish(YearRating rating, YearTable table, String hash, String digest, @Nullable Long accountId) {
        jdbc.sql("""
                        update year_rating set status = 'CLOSED', closed_at = :at, closed_by = :by, framework_version_id = :framework,
                               people = :people, rated = :rated, quota_percent = :percent, quota_limit = :places, top_decided = :decided,
                               top_after_quota = :top, counted = :counted, moved = :moved, result_hash = :hash, audit_digest = :digest
                        where id = :id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId, Types.BIGINT)
                .param("framework", table.ruling().id())
                .param("people", table.lines().size())
                .param("rated", table.rated())
                .param("percent", table.parts().getFirst().percent())
                .param("places", table.sum(YearLimit::places))
                .param("decided", table.sum(YearLimit::contenders))
                .param("counted", table.sum(YearLimit::counted))
                .param("top", table.sum(YearLimit::kept))
                .param("moved", table.moved())
                .param("hash", hash)
                .param("digest", digest)
                .param("id", rating.id())
                .update();
    }
}
