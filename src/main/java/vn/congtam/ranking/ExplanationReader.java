package vn.congtam.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.account.Behalf;
import vn.congtam.ranking.Explanation.Products;
import vn.congtam.ranking.Explanation.Row;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.StoredFigures;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.ResultVersion;
import vn.congtam.worklog.Worklog;

/** Reads a stored result with everything that its explanation rests on. */
@Component
class ExplanationReader {

    private static final String RESULT =
            """
            select r.*, c.closed_at, c.version, c.result_hash, q.quota_percent, q.quota_limit, q.rated as people_rated, q.top_by_score,
                   coalesce(q.counted, q.rated) as people_counted, k.circle, k.name as circle_name, k.counted as circle_counted,
                   k.places as circle_places, k.contenders as circle_contenders,
                   s.unit_name, s.post_title, s.sheet_kind, p.full_name, d.published_at,
                   (select count(*) from month_result o where o.closing_id = r.closing_id and o.framework_version_id = r.framework_version_id and o.unit_id = r.unit_id and o.rated) as unit_rated,
                   (select min(o.total) from month_result o where o.closing_id = r.closing_id and o.framework_version_id = r.framework_version_id and o.class = 'A' and {line}) as line_total,
                   (select max(o.rank_agency) from month_result o where o.closing_id = r.closing_id and o.framework_version_id = r.framework_version_id and o.class = 'A' and {line}) as line_rank
            from month_result r
            join closing c on c.id = r.closing_id
            join closing_part q on q.closing_id = r.closing_id and q.framework_version_id = r.framework_version_id
            join score_sheet s on s.id = r.sheet_id
            join person p on p.id = r.person_id
            join period d on d.id = r.period_id
            left join closing_circle k on k.closing_id = r.closing_id and k.framework_version_id = r.framework_version_id and k.circle in (r.unit_id::text, r.duty_group)
            where r.sheet_id = :sheet and (cast(:version as int) is null or c.version = :version) order by c.version desc limit 1
            """.replace("{line}", "coalesce(r.quota_line, '') in ('', o.unit_id::text, o.duty_group)");

    private static final String STAGES = """
            select a.stage, coalesce(p.full_name, '') as author, y.full_name as acting_for, a.reason, a.updated_at, a.lines, a.deductions, a.conversion,
                   a.ratio_done, a.ratio_assigned
            from stages_of_result(:sheet, :version) a left join person p on p.id = a.author_id and a.stage <> 'SELF'
            left join person y on y.id = a.acting_for_id
            order by array_position(array['SELF', 'REVIEW1', 'REVIEW2', 'DECISION'], a.stage)
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final JsonMapper json;
    private final Worklog worklog;
    private final Formats formats;
    private final Behalf behalf;

    ExplanationReader(
            JdbcClient jdbc, Frameworks frameworks, JsonMapper json, Worklog worklog, Formats formats, Behalf behalf) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.json = json;
        this.worklog = worklog;
        this.formats = formats;
        this.behalf = behalf;
    }

    /**
     * @param version null for the newest
     * @return empty while the month is open, and for an unknown version
     */
    Optional<Explanation> read(long sheetId, @Nullable Integer version) {
        return jdbc.sql(RESULT)
                .param("sheet", sheetId)
                .param("version", version, Types.INTEGER)
                .query((row, n) -> explain(row))
                .optional();
    }

    private Explanation explain(ResultSet row) throws SQLException {
        Framework framework = frameworks.byId(row.getLong("framework_version_id"));
        StoredResult result = StoredResult.read(row);
        List<StageOfSheet> stages = result.rated() ? stages(row) : List.of();
        Score score = stages.isEmpty()
                ? null
                : ScoringEngine.score(framework, kind(row), stages.getLast().sheetPoints());
        Timestamp published = row.getTimestamp("published_at");
        return new Explanation(
                row.getLong("sheet_id"),
                row.getLong("person_id"),
                row.getLong("agency_id"),
                row.getString("full_name"),
                row.getString("unit_name"),
                row.getString("post_title"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                result.rated() ? Points.of(result.requiredTotal()) : null,
                result.ratedClass(),
                row.getString("not_rated_reason"),
                published == null ? null : published.toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                row.getInt("version"),
                ClosingRecord.checkCode(row.getString("result_hash")),
                framework,
                score == null ? List.of() : rows(row, framework, score, stages),
                score == null ? List.of() : new ExplainedClass(framework, result, formats).path(),
                score == null ? List.of() : MissingPoints.of(score),
                score == null ? null : products(row, framework, stages.getLast()),
                score == null ? null : score.trace());
    }

    private List<Row> rows(ResultSet row, Framework framework, Score score, List<StageOfSheet> stages)
            throws SQLException {
        PointsHistory history = new PointsHistory(stages, formats);
        return new ExplainedSheet(framework.sheet(kind(row)), score, history, formats).rows();
    }

    private @Nullable Products products(ResultSet row, Framework framework, StageOfSheet decision) throws SQLException {
        ConversionRule rule = framework.conversionRule().orElse(null);
        if (rule == null) {
            return null;
        }
        YearMonth month = YearMonth.from(row.getDate("month").toLocalDate());
        List<ConvertedLine> lines = worklog.convertedTasks(
                row.getLong("person_id"),
                month,
                framework,
                new ResultVersion(row.getLong("sheet_id"), row.getInt("version")));
        Conversion now =
                Conversion.of(rule, lines.stream().map(ConvertedLine::counted).toList());
        Conversion decided = decision.work().conversion();
        return new Products(rule, lines, decided == null || !now.hasSumsOf(decided));
    }

    private static SheetKind kind(ResultSet row) throws SQLException {
        return SheetKind.valueOf(row.getString("sheet_kind"));
    }

    private List<StageOfSheet> stages(ResultSet result) throws SQLException {
        return jdbc.sql(STAGES)
                .param("sheet", result.getLong("sheet_id"))
                .param("version", result.getInt("version"))
                .query((row, n) -> new StageOfSheet(
                        row.getString("stage"),
                        behalf.text(row.getString("author"), row.getString("acting_for")),
                        row.getString("reason"),
                        row.getTimestamp("updated_at").toInstant(),
                        json.readValue(row.getString("lines"), new TypeReference<>() {}),
                        json.readValue(row.getString("deductions"), new TypeReference<>() {}),
                        StoredFigures.read(row, json)))
                .list();
    }
}
