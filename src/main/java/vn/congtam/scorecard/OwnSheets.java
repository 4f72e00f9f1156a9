package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.account.Behalf;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Points;

/** Reads the sheets of one official, each with one statement; nothing of reviewers or authority. */
@Service
public class OwnSheets {

    private static final String SHEET = """
            select s.*, p.full_name, coalesce(r.full_name, d.full_name, '') as next_name,
                   coalesce(a.lines, '{}') as lines, coalesce(a.deductions, '[]') as deductions,
                   a.conversion, coalesce(a.version, 0) as own_version, a.updated_at,
                   t.reason as returned_reason, t.actor_name as returned_by, t.acting_for_name as returned_for, t.at as returned_at,
                   exists (select 1 from sheet_remark m where m.sheet_id = s.id) as talked,
            """ + SheetDeadline.COLUMNS + """
            from score_sheet s
            """ + SheetDeadline.JOIN + """
            join person p on p.id = s.person_id
            left join person r on r.id = s.reviewer1_id
            left join person d on d.id = s.decider_id
            left join assessment a on a.sheet_id = s.id and a.stage = 'SELF'
            left join lateral (select * from sheet_transition t where t.sheet_id = s.id and t.verb = 'RETURNED'
                               order by t.id desc limit 1) t on s.status = 'RETURNED'
            where s.period_id = :period and s.person_id = :person
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Behalf behalf;

    OwnSheets(JdbcClient jdbc, JsonMapper json, Behalf behalf) {
        this.jdbc = jdbc;
        this.json = json;
        this.behalf = behalf;
    }

    public Optional<OwnSheet> find(long periodId, long personId) {
        return jdbc.sql(SHEET)
                .param("period", periodId)
                .param("person", personId)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Decided points of a published month by column of the grid, read only by the person after publication.
     *
     * @param total exact
     */
    public record Decided(Map<String, Points> groups, Points total) {}

    /** Empty unless the month is published and the sheet was rated. */
    public Optional<Decided> decided(long periodId, long personId) {
        return jdbc.sql("""
                        select a.group_points, a.total from score_sheet s
                        join period p on p.id = s.period_id and p.status = 'PUBLISHED'
                        join assessment a on a.sheet_id = s.id and a.stage = 'DECISION' and a.complete
                        where s.period_id = :period and s.person_id = :person and s.status = 'DECIDED'
                        """)
                .param("period", periodId)
                .param("person", personId)
                .query((row, n) -> new Decided(
                        json.readValue(row.getString("group_points"), new TypeReference<Map<String, Points>>() {}),
                        Points.of(row.getBigDecimal("total"))))
                .optional();
    }

    private OwnSheet read(ResultSet row) throws SQLException {
        return new OwnSheet(
                SheetSubject.of(row),
                SheetKind.valueOf(row.getString("sheet_kind")),
                row.getLong("framework_version_id"),
                row.getString("full_name"),
                row.getString("post_title"),
                row.getString("unit_name"),
                row.getString("next_name"),
                receipt(row),
                row.getTimestamp("submitted_at") == null ? null : StoredFigures.read(row, json),
                new SheetContent(
                        json.readValue(row.getString("lines"), new TypeReference<Map<String, AssessmentLine>>() {}),
                        json.readValue(row.getString("deductions"), new TypeReference<List<DeductionEntry>>() {})),
                row.getInt("own_version"),
                instant(row.getTimestamp("updated_at")),
                returned(row),
                row.getBoolean("talked"),
                row.getString("not_rated_reason"),
                SheetDeadline.of(row));
    }

    private static @Nullable SheetReceipt receipt(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("submitted_at"));
        return at == null ? null : new SheetReceipt(row.getString("receipt_no"), at);
    }

    private OwnSheet.@Nullable Returned returned(ResultSet row) throws SQLException {
        Instant at = instant(row.getTimestamp("returned_at"));
        return at == null
                ? null
                : new OwnSheet.Returned(
                        row.getString("returned_reason"),
                        behalf.text(row.getString("returned_by"), row.getString("returned_for")),
                        at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
