package vn.congtam.scorecard.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.scorecard.Stage;
import vn.congtam.worklog.Worklog;

/** Reads a grid in two statements: sheets with their stages, and what the tasks of the people say (once for each framework). */
@Component
class GridReader {

    /** More sheets than any agency has; a bound, not a page. */
    static final int MOST = 10_000;

    private static final String SELECT = """
            select s.*, p.full_name, e.status as period_status, ag.name as agency_name,
                   late_after(s.period_id, 'SELF', s.unit_id, s.person_id) as self_late_after,
                   (select min(t.at) from sheet_transition t where t.sheet_id = s.id and t.verb = 'SUBMITTED'
                       and t.id > coalesce((select max(r.id) from sheet_transition r where r.sheet_id = s.id and r.verb = 'RECALLED'), 0))
                       as handed_in,
                   a.stages, h.note as hand_over
            from score_sheet s
            join period e on e.id = s.period_id
            join person p on p.id = s.person_id
            join unit u on u.id = s.unit_id
            join agency ag on ag.id = s.agency_id
            cross join lateral (
                select coalesce(json_agg(json_build_object('stage', a.stage, 'lines', a.lines, 'deductions', a.deductions,
                           'groupPoints', a.group_points, 'complete', a.complete, 'total', a.total, 'deducted', a.deducted,
                           'classByScore', a.class_by_score, 'reason', a.reason, 'remark', a.remark, 'agreed', a.agreed,
                           'version', a.version, 'author', w.full_name, 'actingFor', y.full_name)), '[]') as stages
                from assessment a left join person w on w.id = a.author_id left join person y on y.id = a.acting_for_id
                where a.sheet_id = s.id) a
            left join lateral (
                select json_build_object('unit', u.name, 'score', o.part_score, 'comment', o.comment, 'author', w.full_name,
                           'days', case when t.id = h.from_post_id then h.from_days else h.to_days end) as note
                from hand_over h
                join post t on t.id = case when h.decides_post_id = h.from_post_id then h.to_post_id else h.from_post_id end
                join unit u on u.id = t.unit_id
                left join hand_over_opinion o on o.hand_over_id = h.id and o.unit_id = u.id left join person w on w.id = o.author_id
                where h.sheet_id = s.id and u.id <> s.unit_id order by h.id desc limit 1) h on true
            where s.month = :month and (cast(:sheet as bigint) is null or s.id = :sheet)
              and (cast(:actor as bigint) is null or ((e.status = 'OPEN' or s.reopened) and s.person_id not in (:actor, :me)))
              and (cast(:unit as bigint) is null or s.unit_id = :unit)
            """;

    /** The month by its number: the sheets of a reviewer are looked up by it, not those of all months. */
    private static final String TEAM = """
             and :me in (s.reviewer1_id, s.reviewer2_id) and s.agency_id = :agency
             and s.period_id = (select x.id from period x where x.agency_id = :agency and x.month = :month)
            """;

    private static final Map<Bench.Kind, String> SCOPES = Map.of(
            Bench.Kind.TEAM, TEAM,
            Bench.Kind.AGENCY, " and s.agency_id = :agency",
            Bench.Kind.CITY, " and s.role = 'AGENCY_HEAD' and s.decider_id is null");

    private static final String DIFFERENT = """
             and s.person_id <> :me and exists (select 1 from assessment x join assessment y on y.sheet_id = x.sheet_id and y.stage > x.stage
                         where x.sheet_id = s.id and (x.total <> y.total or x.group_points <> y.group_points))
            """;

    private static final String ORDER = """
             order by ag.name, u.ordinal, s.unit_name, s.unit_id,
                      case s.role when 'AGENCY_HEAD' then 0 when 'AGENCY_DEPUTY' then 1 when 'HEAD' then 2 when 'DEPUTY' then 3
                          else 4 end, p.sort_key, s.id
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Frameworks frameworks;
    private final Worklog worklog;
    private final Clock clock;

    GridReader(JdbcClient jdbc, JsonMapper json, Frameworks frameworks, Worklog worklog, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.frameworks = frameworks;
        this.worklog = worklog;
        this.clock = clock;
    }

    /** Everybody of the part, at most {@value #MOST}; the grid shows a page of them. */
    TeamGrid grid(Bench bench, Part part) {
        String sql = SELECT + SCOPES.get(bench.kind()) + (part.different() ? DIFFERENT : "") + ORDER;
        List<GridRow> rows = query(bench, sql, null, part)
                .query((row, n) -> read(row, bench))
                .list();
        return TeamGrid.of(withFigures(rows, bench.month()), part);
    }

    /** Empty for a sheet outside the reader's grid. */
    Optional<GridRow> row(Bench bench, long sheetId) {
        List<GridRow> found = query(bench, SELECT + SCOPES.get(bench.kind()) + ORDER, sheetId, Part.ALL)
                .query((row, n) -> read(row, bench))
                .list();
        return withFigures(found, bench.month()).stream().findFirst();
    }

    private List<GridRow> withFigures(List<GridRow> rows, YearMonth month) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, WorkFigures> figures = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(GridRow::framework, IdentityHashMap::new, Collectors.toList()))
                .forEach((framework, rated) -> figures.putAll(worklog.figures(
                        rated.stream().map(row -> row.subject().personId()).toList(), month, framework)));
        return rows.stream()
                .map(row -> row.with(figures.getOrDefault(row.subject().personId(), WorkFigures.NONE)))
                .toList();
    }

    private JdbcClient.StatementSpec query(Bench bench, String sql, @Nullable Long sheetId, Part part) {
        JdbcClient.StatementSpec spec = jdbc.sql(sql)
                .param("month", bench.month().atDay(1))
                .param("sheet", sheetId, Types.BIGINT)
                .param("unit", part.unit(), Types.BIGINT)
                .param("limit", MOST);
        spec = spec.param("me", bench.personId()).param("actor", bench.actor(), Types.BIGINT);
        return bench.isCity() ? spec : spec.param("agency", bench.agencyId());
    }

    private GridRow read(ResultSet row, Bench bench) throws SQLException {
        SheetSubject subject = SheetSubject.of(row);
        PeriodStatus period = PeriodStatus.valueOf(row.getString("period_status"));
        SheetPermissions may = SheetPermissions.of(bench.me(), subject, period);
        Handover handover = Handover.of(row, clock.instant());
        boolean secondLevel = bench.isTeam() && subject.reviewer(2) != null && bench.personId() == subject.reviewer(2);
        Stage stage = !bench.isTeam() ? Stage.DECISION : secondLevel ? Stage.REVIEW2 : Stage.REVIEW1;
        Stage seat =
                may.seat(handover.overdue()).filter(found -> found == stage).orElse(null);
        boolean submitted =
                row.getTimestamp("submitted_at") != null && !subject.status().isWithOfficial();
        return GridRow.of(
                subject,
                row.getString("full_name"),
                row.getString("post_title"),
                bench.isCity() ? row.getString("agency_name") : row.getString("unit_name"),
                SheetKind.valueOf(row.getString("sheet_kind")),
                frameworks.byId(row.getLong("framework_version_id")),
                YearMonth.from(row.getDate("month").toLocalDate()),
                stage,
                may,
                seat,
                handover,
                stages(row.getString("stages"), subject, stage, submitted, may),
                row.getString("decision_document"),
                period == PeriodStatus.OPEN || subject.reopened(),
                otherUnit(row.getString("hand_over"), may));
    }

    private @Nullable OtherUnitNote otherUnit(@Nullable String text, SheetPermissions may) {
        return text == null || !may.canSeeResult() ? null : json.readValue(text, OtherUnitNote.class);
    }

    /** A draft is the official's own; points of a level are seen by the next one after they were passed on. */
    private Map<Stage, StagePoints> stages(
            String text, SheetSubject subject, Stage own, boolean submitted, SheetPermissions may) {
        Map<Stage, StagePoints> seen = new EnumMap<>(Stage.class);
        for (StagePoints points : json.readValue(text, new TypeReference<List<StagePoints>>() {})) {
            boolean visible = switch (points.stage()) {
                case SELF -> submitted;
                case REVIEW1 -> own == Stage.REVIEW1 || subject.reviewLevel() >= 1;
                case REVIEW2 -> own == Stage.REVIEW2 || subject.reviewLevel() >= 2;
                case DECISION -> own == Stage.DECISION || subject.status() == SheetStatus.DECIDED;
            };
            if (visible && (points.stage() == Stage.SELF || may.canSeeResult())) {
                seen.put(points.stage(), points);
            }
        }
        return seen;
    }
}
