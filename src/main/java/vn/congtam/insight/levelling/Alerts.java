package vn.congtam.insight.levelling;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import vn.congtam.shared.VietnamTime;

/** Reads alerts, the strongest first; lists show those of the newest closing of each month. */
@Service
class Alerts {

    static final int PAGE = 50;

    static final RowMapper<Alert> ALERT = new SimplePropertyRowMapper<>(Alert.class);

    private static final String COLUMNS = """
            select a.id, a.kind, a.agency_id, g.name as agency, a.month as first_day, a.period_id, p.status, a.unit_id, u.name as unit, a.rater_id,
                   r.full_name as rater, a.stage, a.addressee_id, q.full_name as addressee,
                   exists (select from post t where t.person_id = a.addressee_id and t.agency_id = a.agency_id and t.role = 'AGENCY_HEAD'
                           and (a.month + 27 between t.valid_from and coalesce(t.valid_to, 'infinity')
                                or :today between t.valid_from and coalesce(t.valid_to, 'infinity'))) as of_head,
                   a.counted, a.hits, a.value, a.extra, a.limit_value, a.second, a.compared, a.share_below, a.deviation, a.strength, a.state,
                   a.continues_id, c.version as version_of_result,
                   not exists (select from closing l where l.period_id = a.period_id and l.version > c.version) as newest, a.version
            from levelling_alert a
            join agency g on g.id = a.agency_id join period p on p.id = a.period_id join closing c on c.id = a.closing_id
            left join unit u on u.id = a.unit_id left join person r on r.id = a.rater_id left join person q on q.id = a.addressee_id
            """;

    private static final String NEWEST = """
            where not exists (select from closing l where l.period_id = a.period_id and l.version > c.version)
            """;

    private static final String FILTER = NEWEST + """
              and (cast(:month as date) is null or a.month = :month) and (cast(:agency as bigint) is null or a.agency_id = :agency)
              and (cast(:kind as text) is null or a.kind = :kind) and (cast(:state as text) is null or a.state = :state)
              and (not :publishedOnly or p.status = 'PUBLISHED')
              and (p.status = 'PUBLISHED' or a.unit_id is null or a.unit_id not in (:own))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Alert> find(long id) {
        return jdbc.sql(COLUMNS + "where a.id = :id")
                .param("id", id)
                .param("today", VietnamTime.today(clock))
                .query(ALERT)
                .optional();
    }

    /** One page of those that the reader may know. */
    List<Alert> list(AlertFilter filter, AlertSight sight, int page) {
        return ordered(filter, sight)
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query(ALERT)
                .list();
    }

    /** The same in one piece. */
    StatementSpec every(AlertFilter filter, AlertSight sight) {
        return ordered(filter, sight).param("limit", null, Types.INTEGER).param("offset", 0);
    }

    private StatementSpec ordered(AlertFilter filter, AlertSight sight) {
        return filtered(COLUMNS + FILTER + " order by a.strength desc, a.id limit :limit offset :offset", filter, sight)
                .param("today", VietnamTime.today(clock));
    }

    int count(AlertFilter filter, AlertSight sight) {
        return filtered(
                        "select count(*) from levelling_alert a join period p on p.id = a.period_id join closing c on c.id = a.closing_id "
                                + FILTER,
                        filter,
                        sight)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** What this person is asked about in published months, what waits for an answer first. */
    List<Alert> askedOf(long personId) {
        return jdbc.sql(COLUMNS + NEWEST + """
                          and a.addressee_id = :person and p.status = 'PUBLISHED'
                        order by a.state <> 'OPEN', a.month desc, a.strength desc, a.id limit :limit
                        """)
                .param("person", personId)
                .param("today", VietnamTime.today(clock))
                .param("limit", PAGE)
                .query(ALERT)
                .list();
    }

    /** Months with a closing, newest first. */
    List<YearMonth> months(@Nullable Long agencyId, boolean publishedOnly) {
        return jdbc.sql("""
                        select distinct month from period
                        where status <> 'OPEN' and (cast(:agency as bigint) is null or agency_id = :agency)
                          and (not :publishedOnly or status = 'PUBLISHED')
                        order by month desc limit 60
                        """)
                .param("agency", agencyId, Types.BIGINT)
                .param("publishedOnly", publishedOnly)
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    private StatementSpec filtered(String sql, AlertFilter filter, AlertSight sight) {
        YearMonth month = filter.month();
        return jdbc.sql(sql)
                .param("month", month == null ? null : month.atDay(1), Types.DATE)
                .param("agency", filter.agencyId(), Types.BIGINT)
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("publishedOnly", sight.publishedOnly())
                .param("own", sight.ownUnits());
    }
}
