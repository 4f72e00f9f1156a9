package vn.congtam.home;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of the first page; results only of published months. */
@Component
class HomeFactsReader {

    private static final String QUERY = """
            with mine as (
                select s.status, s.sheet_kind, s.framework_version_id,
                       (select count(*) from assessment a, jsonb_each(a.lines) l
                        where a.sheet_id = s.id and a.stage = 'SELF' and l.value ->> 'points' is not null) as given
                from score_sheet s where s.period_id = :period and s.person_id = :person),
            sheets as (
                select count(*) filter (where s.status in ('SUBMITTED', 'IN_REVIEW')
                           and ((s.reviewer1_id = :person and s.review_level = 0) or (s.reviewer2_id = :person and s.review_level = 1))) as to_review,
                       count(*) filter (where s.decider_id = :person
                           and (s.status = 'REVIEWED' or (s.status = 'SUBMITTED' and s.reviewer1_id is null))) as to_decide,
                       count(*) as people,
                       count(*) filter (where s.status in ('DRAFT', 'RETURNED')) as unsent,
                       count(*) filter (where s.status in ('DECIDED', 'NOT_RATED')) as settled
                from score_sheet s where s.period_id = :period),
            trend as (
                select r.month, r.total, r.class, r.rank_agency, q.rated, r.framework_version_id,
                       exists (select from result_acknowledgement a where a.closing_id = r.closing_id and a.person_id = r.person_id) as seen,
                       r.sheet_id, c.version
                from month_result r
                join closing c on c.id = r.closing_id
                join closing_part q on q.closing_id = r.closing_id and q.framework_version_id = r.framework_version_id
                join period p on p.id = r.period_id and p.status = 'PUBLISHED'
                where r.person_id = :person
                  and c.version = (select max(l.version) from closing l where l.period_id = r.period_id)
                order by r.month desc limit 6)
            select mine.status, mine.sheet_kind = 'LEADER' as leader_sheet, mine.framework_version_id, mine.given, sheets.*,
                   (select count(*) from task t where t.assigner_id = :person and t.month = :month
                        and t.quality = 'PENDING' and t.finished_on is not null and t.disposition = 'ACTIVE') as to_confirm,
                   (select coalesce(json_agg(json_build_object('month', to_char(t.month, 'YYYY-MM'), 'total', t.total,
                        'ratedClass', t.class, 'rank', t.rank_agency, 'rated', t.rated, 'frameworkVersionId', t.framework_version_id, 'seen', t.seen) order by t.month), '[]') from trend t) as trend,
                   (select json_build_object('leader', s.sheet_kind = 'LEADER', 'points', g.group_points)
                    from (select * from trend order by month desc limit 1) t
                    join score_sheet s on s.id = t.sheet_id
                    join lateral stages_of_result(t.sheet_id, t.version) g on true
                    order by g.stage = 'DECISION' desc, g.stage desc limit 1) as result,
                   {team} as team, {office} as office
            from sheets left join mine on true
            """;

    private static final String NOTHING = "null::json";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HomeFactsReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What belongs to the roles of the reader.
     *
     * @param reviews whether the reader has a team
     * @param office agency whose month the reader leads or prepares, null for none
     * @param gap difference of totals from which on a reviewer owes a reason
     */
    record Roles(boolean reviews, @Nullable Long office, BigDecimal gap, LocalDate today) {}

    /** @param periodId null when the month is not opened */
    HomeFacts read(@Nullable Long periodId, YearMonth month, @Nullable Long personId, Roles roles) {
        return jdbc.sql(query(roles))
                .param("period", periodId, Types.BIGINT)
                .param("person", personId, Types.BIGINT)
                .param("month", month.atDay(1))
                .param("office", roles.office(), Types.BIGINT)
                .param("gap", roles.gap())
                .param("today", roles.today())
                .query((row, n) -> facts(row))
                .single();
    }

    /** Asked for is what the roles need, as planning the rest takes as long as reading it. */
    private static String query(Roles roles) {
        return QUERY.replace("{team}", roles.reviews() ? TeamState.SQL : NOTHING)
                .replace("{office}", roles.office() == null ? NOTHING : OfficeState.SQL);
    }

    private HomeFacts facts(ResultSet row) throws SQLException {
        List<Trend> trend = json.readValue(row.getString("trend"), new TypeReference<List<Trend>>() {});
        Latest latest = read(row.getString("result"), Latest.class);
        return new HomeFacts(
                row.getString("status"),
                row.getBoolean("leader_sheet"),
                row.getObject("framework_version_id", Long.class),
                row.getInt("given"),
                row.getInt("to_review"),
                row.getInt("to_decide"),
                row.getInt("to_confirm"),
                row.getInt("people"),
                row.getInt("unsent"),
                row.getInt("settled"),
                trend.stream().map(Trend::result).toList(),
                latest == null ? Map.of() : latest.points(),
                latest != null && latest.leader(),
                read(row.getString("team"), TeamState.class),
                read(row.getString("office"), OfficeState.class));
    }

    private <T> @Nullable T read(@Nullable String value, Class<T> type) {
        return value == null ? null : json.readValue(value, type);
    }

    private record Latest(boolean leader, Map<String, BigDecimal> points) {}

    private record Trend(
            String month,
            @Nullable BigDecimal total,
            @Nullable String ratedClass,
            @Nullable Integer rank,
            int rated,
            long frameworkVersionId,
            boolean seen) {

        HomeFacts.Result result() {
            return new HomeFacts.Result(
                    YearMonth.parse(month), total, ratedClass, rank, rated, frameworkVersionId, seen);
        }
    }
}
