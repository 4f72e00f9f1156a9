package vn.congtam.insight.board;

import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;

/** The people behind a figure of a month, of an agency or of the city, best first. */
@Component
class PeopleLists {

    static final int PAGE = 50;

    static final RowMapper<PersonRow> MAPPER = new SimplePropertyRowMapper<>(PersonRow.class);

    private static final String QUERY = """
            with page as (
                select r.sheet_id, h.full_name as name, h.sort_key, r.person_id, r.agency_id, r.framework_version_id as framework_id,
                       r.rank_agency as rank, r.total, r.class_by_score, r.class as rated_class, r.not_rated_reason, b.class as before_class,
                       b.total as before_total, b.framework_version_id as before_framework_id, (count(*) over ())::int as found
                from ({now}) r
                join person h on h.id = r.person_id
                left join ({before}) b on b.person_id = r.person_id
                where (cast(:unit as bigint) is null or r.unit_id = :unit)
                  and (cast(:judge as bigint) is null or exists (select from score_sheet s where s.id = r.sheet_id
                                                                 and :judge in (s.reviewer1_id, s.reviewer2_id, s.decider_id)))
                  and (cast(:rating as text) is null or coalesce(r.class, '-') = :rating)
                  and (cast(:names as text) is null or r.framework_version_id in (:versions))
                  and (cast(:low as int) is null or r.total >= :low)
                  and (cast(:high as int) is null or r.total < :high or (:high = 100 and r.total = 100))
                  and (cast(:was as text) is null or case when b.person_id is null then 'none' else coalesce(b.class, '-') end = :was)
                  and (cast(:wasNames as text) is null or b.framework_version_id in (:wasVersions))
                  and (cast(:move as text) is null or :move = case when r.class < b.class then 'up' when r.class = b.class then 'same'
                                                                    when r.class > b.class then 'down' end)
                  and (not :moved or r.moved_by_quota)
                order by r.total desc nulls last, h.sort_key, h.id offset :offset limit :rows)
            select p.sheet_id, p.name, s.unit_name as unit, a.name as agency, p.framework_id, p.rank, p.total, p.class_by_score, p.rated_class,
                   p.not_rated_reason, p.before_class, p.before_total, p.before_framework_id, p.found
            from page p
            join score_sheet s on s.id = p.sheet_id
            join agency a on a.id = p.agency_id
            order by p.total desc nulls last, p.sort_key, p.person_id
            """;

    private static final String OF_AGENCY = Flows.between(QUERY, Flows.RESULTS);
    private static final String OF_CITY = Flows.between(QUERY, CityFlows.RESULTS);

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    PeopleLists(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    List<PersonRow> of(PeopleReach reach, YearMonth month, @Nullable Long unit, PeopleFilter filter) {
        return limited(reach, month, unit, filter)
                .param("offset", (filter.sheetOfList() - 1) * PAGE)
                .param("rows", PAGE)
                .query(MAPPER)
                .list();
    }

    /** The same in one piece. */
    StatementSpec everybody(PeopleReach reach, YearMonth month, @Nullable Long unit, PeopleFilter filter) {
        return limited(reach, month, unit, filter).param("offset", 0).param("rows", null, Types.INTEGER);
    }

    private StatementSpec limited(PeopleReach reach, YearMonth month, @Nullable Long unit, PeopleFilter filter) {
        return jdbc.sql(reach.agencyId() == null ? OF_CITY : OF_AGENCY)
                .param("agency", reach.agencyId(), Types.BIGINT)
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("statuses", reach.sight().statuses())
                .param("reader", reach.sight().reader(), Types.BIGINT)
                .param("unit", unit, Types.BIGINT)
                .param("judge", reach.judge(), Types.BIGINT)
                .param("rating", filter.rating(), Types.VARCHAR)
                .param("names", filter.names(), Types.VARCHAR)
                .param("versions", versions(reach.agencyId(), month, filter.names()))
                .param("low", filter.from(), Types.INTEGER)
                .param("high", filter.to(), Types.INTEGER)
                .param("was", filter.was(), Types.VARCHAR)
                .param("wasNames", filter.wasNames(), Types.VARCHAR)
                .param("wasVersions", versions(reach.agencyId(), month.minusMonths(1), filter.wasNames()))
                .param("move", filter.move(), Types.VARCHAR)
                .param("moved", filter.isMoved());
    }

    /** Versions of the month that call their classes so; a number that no version has when none does. */
    private List<Long> versions(@Nullable Long agency, YearMonth month, @Nullable String names) {
        List<Long> versions = names == null
                ? List.of()
                : jdbc
                        .sql(
                                "select distinct framework_version_id from agency_tally where month = :month and (cast(:agency as bigint) is null or agency_id = :agency)")
                        .param("agency", agency, Types.BIGINT)
                        .param("month", month.atDay(1))
                        .query((row, n) -> row.getLong(1))
                        .list()
                        .stream()
                        .filter(id -> ClassNames.of(frameworks.byId(id)).key().equals(names))
                        .toList();
        return versions.isEmpty() ? List.of(0L) : versions;
    }
}
