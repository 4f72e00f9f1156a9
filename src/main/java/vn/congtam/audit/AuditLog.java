package vn.congtam.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnamTime;

/** Reads the log, newest first, a page at a time. Who may read which part is decided above. */
@Service
public class AuditLog {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param agencyId one agency's events; null: all
     * @param prefixes beginnings of the actions to be seen, for example {@code account.}; empty: all
     * @param from first day, {@code to} last day in Hanoi
     * @param actor part of the actor's name
     * @param before only events older than this one
     */
    public record Query(
            @Nullable Long agencyId,
            List<String> prefixes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String actor,
            String action,
            @Nullable Long before) {

        /** The same without a beginning. */
        public Query fromTheNewest() {
            return new Query(agencyId, prefixes, from, to, actor, action, null);
        }
    }

    /** At most {@code limit} events. */
    public List<AuditRecord> find(Query query, int limit) {
        return events(query, limit).query(this::read).list();
    }

    /** Every event, read one by one. */
    @Transactional(readOnly = true)
    public void each(Query query, Consumer<AuditRecord> reader) {
        try (Stream<AuditRecord> events =
                events(query, Integer.MAX_VALUE).withFetchSize(FETCH).query(this::read).stream()) {
            events.forEach(reader);
        }
    }

    private StatementSpec events(Query query, int limit) {
        return jdbc.sql("""
                        select id, chain, seq, at, actor, action, subject_type, subject_id, agency_id, detail, address from audit_event
                        where (cast(:agency as bigint) is null or agency_id = :agency)
                          and (cardinality(cast(:prefixes as text[])) = 0 or action like any (cast(:prefixes as text[])))
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:to as timestamptz) is null or at < :to)
                          and (:actor = '' or position(lower(:actor) in lower(actor)) > 0)
                          and (:action = '' or action = :action)
                          and (cast(:before as bigint) is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("agency", query.agencyId(), java.sql.Types.BIGINT)
                .param("prefixes", query.prefixes().stream().map(p -> p + "%").toArray(String[]::new))
                .param("from", startOf(query.from()), java.sql.Types.TIMESTAMP)
                .param("to", startOf(query.to() == null ? null : query.to().plusDays(1)), java.sql.Types.TIMESTAMP)
                .param("actor", query.actor().strip())
                .param("action", query.action())
                .param("before", query.before(), java.sql.Types.BIGINT)
                .param("limit", limit);
    }

    private AuditRecord read(ResultSet row, int number) throws SQLException {
        return new AuditRecord(
                row.getLong("id"),
                row.getString("chain"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", Long.class),
                row.getObject("agency_id", Long.class),
                json.readValue(row.getString("detail"), DETAIL),
                row.getString("address"));
    }

    /** All actions that occur, in alphabetical order; one index look-up each, however long the log is. */
    public List<String> actions() {
        return jdbc.sql("""
                        with recursive found as (
                            (select action from audit_event order by action limit 1)
                            union all
                            select (select e.action from audit_event e where e.action > f.action order by e.action limit 1)
                            from found f where f.action is not null)
                        select action from found where action is not null
                        """).query((row, n) -> row.getString("action")).list();
    }

    private static java.sql.@Nullable Timestamp startOf(@Nullable LocalDate day) {
        return day == null ? null : java.sql.Timestamp.from(VietnamTime.instant(day.atStartOfDay()));
    }
}
