package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.account.Behalf;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;

/** Reads one sheet with all its stages. Who may see which of them is for the caller to ask {@link SheetPermissions}. */
@Service
public class SheetRecords {

    private static final String SHEET = """
            select s.*, p.code, p.full_name, coalesce(r2.full_name, r1.full_name, '') as reviewer, coalesce(d.full_name, '') as decider,
                   by_review.full_name as review_delegate, by_decision.full_name as decision_delegate
            from score_sheet s
            join person p on p.id = s.person_id
            left join person r1 on r1.id = s.reviewer1_id
            left join person r2 on r2.id = s.reviewer2_id
            left join person d on d.id = s.decider_id
            left join assessment a1 on a1.sheet_id = s.id and a1.acting_for_id = coalesce(s.reviewer2_id, s.reviewer1_id)
                and a1.stage = case when s.reviewer2_id is null then 'REVIEW1' else 'REVIEW2' end
            left join person by_review on by_review.id = a1.author_id
            left join assessment a2 on a2.sheet_id = s.id and a2.acting_for_id = s.decider_id and a2.stage = 'DECISION'
            left join person by_decision on by_decision.id = a2.author_id
            where s.id = :sheet
            """;

    private static final String STAGES =
            "select a.*, s.ratio_done, s.ratio_assigned from assessment a join score_sheet s on s.id = a.sheet_id where a.sheet_id = :sheet";

    private static final String STAGES_OF_RESULT = """
            select a.*, true as complete, cast(null as numeric) as total, cast(null as text) as class_by_score, '' as remark
            from stages_of_result(:sheet, :version) a
            """;

    private static final TypeReference<Map<String, AssessmentLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<DeductionEntry>> DEDUCTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Behalf behalf;

    SheetRecords(JdbcClient jdbc, JsonMapper json, Behalf behalf) {
        this.jdbc = jdbc;
        this.json = json;
        this.behalf = behalf;
    }

    /** @throws NotFound for an unknown number */
    public SheetRecord get(long sheetId) {
        return find(sheetId, null);
    }

    /**
     * The sheet with the points that a version of its result was made from, whatever has been corrected on it since. Without totals,
     * classes and remarks: they belong to the result.
     *
     * @throws NotFound for an unknown number
     */
    public SheetRecord ofResult(long sheetId, int version) {
        return find(sheetId, version);
    }

    private SheetRecord find(long sheetId, @Nullable Integer version) {
        return jdbc.sql(SHEET)
                .param("sheet", sheetId)
                .query((row, n) -> read(row, version))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private SheetRecord read(ResultSet row, @Nullable Integer version) throws SQLException {
        Integer assigned = row.getObject("ratio_assigned", Integer.class);
        return new SheetRecord(
                SheetSubject.of(row),
                row.getLong("period_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                SheetKind.valueOf(row.getString("sheet_kind")),
                row.getLong("framework_version_id"),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("post_title"),
                row.getString("unit_name"),
                name(row.getString("reviewer"), row.getString("review_delegate")),
                name(row.getString("decider"), row.getString("decision_delegate")),
                instant(row.getTimestamp("submitted_at")),
                instant(row.getTimestamp("decided_at")),
                assigned == null ? null : new CompletionRatio(row.getInt("ratio_done"), assigned),
                row.getString("not_rated_reason"),
                row.getString("decision_document"),
                stages(row.getLong("id"), version));
    }

    /** Who signs: the holder of the place, or the delegate with both names. */
    private String name(String holder, @Nullable String delegate) {
        return delegate == null ? holder : behalf.text(delegate, holder);
    }

    private Map<Stage, SheetRecord.Given> stages(long sheetId, @Nullable Integer version) {
        Map<Stage, SheetRecord.Given> stages = new EnumMap<>(Stage.class);
        jdbc.sql(version == null ? STAGES : STAGES_OF_RESULT)
                .param("sheet", sheetId)
                .param("version", version, Types.INTEGER)
                .query(row -> {
                    stages.put(Stage.valueOf(row.getString("stage")), given(row));
                });
        return stages;
    }

    private SheetRecord.Given given(ResultSet row) throws SQLException {
        String ratedClass = row.getString("class_by_score");
        return new SheetRecord.Given(
                new SheetContent(
                        json.readValue(row.getString("lines"), LINES),
                        json.readValue(row.getString("deductions"), DEDUCTIONS)),
                StoredFigures.read(row, json),
                row.getBoolean("complete"),
                row.getBigDecimal("total") == null ? null : Points.of(row.getBigDecimal("total")),
                ratedClass == null ? null : RatedClass.valueOf(ratedClass),
                row.getString("reason"),
                row.getString("remark"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
