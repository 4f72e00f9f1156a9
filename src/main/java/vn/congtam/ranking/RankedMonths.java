package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.NotFound;

/** Reads the month that is to be ranked, for the closing run under its lock. */
@Component
class RankedMonths {

    private static final String SELECT = """
            select p.*, a.name as agency_name, {closing},
                   array(select distinct s.framework_version_id from score_sheet s where s.period_id = p.id) as frameworks
            from period p join agency a on a.id = p.agency_id
            left join lateral (select * from closing l where l.period_id = p.id order by l.version desc limit 1) c on true
            """.replace("{closing}", Closings.COLUMNS);

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    RankedMonths(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    Optional<RankedMonth> find(long periodId) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", periodId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The month with the part of the agency's own framework. */
    RankedMonth get(long periodId) {
        return find(periodId).orElseThrow(NotFound::new);
    }

    /**
     * The month with the part that was asked for.
     *
     * @param framework null for the agency's own
     * @throws NotFound if nobody of the month is scored with it
     */
    RankedMonth get(long periodId, @Nullable Long framework) {
        RankedMonth month = get(periodId);
        return framework == null ? month : part(month, framework);
    }

    /** Every part of the month. */
    List<RankedMonth> parts(RankedMonth month) {
        return month.parts().stream().map(id -> part(month, id)).toList();
    }

    /** @throws NotFound if nobody of the month is scored with this framework */
    RankedMonth part(RankedMonth month, long framework) {
        if (!month.parts().contains(framework)) {
            throw new NotFound();
        }
        return month.of(framework, frameworks.byId(framework));
    }

    /** Takes the lock of the month: from here on no other writer changes anything of it until the transaction ends. */
    RankedMonth lock(long periodId) {
        long locked = jdbc.sql("select id from period where id = :id for update")
                .param("id", periodId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return get(locked);
    }

    private RankedMonth read(ResultSet row) throws SQLException {
        String audience = row.getString("audience");
        List<Long> parts = parts(row);
        return new RankedMonth(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getString("agency_name"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                PeriodStatus.valueOf(row.getString("status")),
                row.getInt("working_days"),
                row.getObject("reopening_id") != null,
                row.getBoolean("quota_extended"),
                row.getString("quota_document"),
                row.getString("quota_reason"),
                row.getTimestamp("publish_due").toInstant(),
                instant(row.getTimestamp("published_at")),
                audience == null ? null : Audience.valueOf(audience),
                Closings.read(row),
                parts,
                parts.getFirst(),
                frameworks.byId(parts.getFirst()));
    }

    /** The agency's own framework first, unless nobody is scored with it. */
    private static List<Long> parts(ResultSet row) throws SQLException {
        long own = row.getLong("framework_version_id");
        List<Long> used = List.of((Long[]) row.getArray("frameworks").getArray());
        return used.isEmpty()
                ? List.of(own)
                : used.stream()
                        .sorted(Comparator.comparing((Long id) -> id != own).thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
