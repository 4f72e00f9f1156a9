package vn.congtam.history;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;
import vn.congtam.upload.Staged;

/** Writes a plan: one batch and its rows. */
@Component
class ResultWriter {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ResultWriter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            int number,
            long person,
            LocalDate month,
            @Nullable Long unit,
            @Nullable String unitName,
            String dutyGroup,
            long framework,
            boolean rated,
            Map<String, Points> groups,
            @Nullable BigDecimal deducted,
            @Nullable BigDecimal total,
            @Nullable RatedClass byScore,
            @Nullable RatedClass given,
            @Nullable String reason,
            String note) {}

    /** Answers the number of the batch. */
    long write(long agencyId, Staged<ResultFile> staged, ResultPlan plan, String document, long accountId) {
        long batch = jdbc.sql("""
                        insert into import_batch (agency_id, file_name, sha256, document_no, imported_at, imported_by)
                        values (:agency, :file, :sha256, :document, :now, :account) returning id
                        """)
                .param("agency", agencyId)
                .param("file", staged.fileName())
                .param("sha256", staged.file().sha256())
                .param("document", document)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accountId)
                .query(Long.class)
                .single();
        List<Row> rows = plan.added().stream().map(ResultWriter::row).toList();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            insert(agencyId, batch, rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        return batch;
    }

    private void insert(long agencyId, long batch, List<Row> rows) {
        jdbc.sql("""
                        insert into imported_month_result (batch_id, agency_id, row_number, person_id, month, unit_id, unit_name, duty_group,
                            framework_version_id, rated, group_points, deducted, total, class_by_score, class, not_rated_reason, note)
                        select :batch, :agency, r.* from json_to_recordset(cast(:rows as json)) as r("number" int, "person" bigint,
                            "month" date, "unit" bigint, "unitName" text, "dutyGroup" text, "framework" bigint, "rated" boolean,
                            "groups" jsonb, "deducted" numeric, "total" numeric, "byScore" text, "given" text, "reason" text, "note" text)
                        """)
                .param("batch", batch)
                .param("agency", agencyId)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private static Row row(PlannedResult result) {
        ResultRow row = result.row();
        return new Row(
                row.number(),
                result.post().personId(),
                row.month().atDay(1),
                result.post().unitId(),
                result.post().unitName(),
                result.post().dutyGroup(),
                result.frameworkId(),
                row.isRated(),
                row.groups(),
                value(row.deducted()),
                value(result.total()),
                result.classByScore(),
                result.ratedClass(),
                row.isRated() ? null : row.note(),
                row.isRated() ? row.note() : "");
    }

    private static @Nullable BigDecimal value(@Nullable Points points) {
        return points == null ? null : points.value();
    }
}
