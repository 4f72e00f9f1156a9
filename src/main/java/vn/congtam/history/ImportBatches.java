package vn.congtam.history;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.shared.NotFound;

/** Reads imports, the withdrawn ones too. */
@Component
class ImportBatches {

    static final int PAGE = 50;
    static final RowMapper<ImportedRow> ROW = new SimplePropertyRowMapper<>(ImportedRow.class);

    private static final String SELECT = """
            select b.id, b.file_name, b.sha256, b.document_no, b.imported_at, a.display_name as imported_by, b.withdrawn_at,
                   w.display_name as withdrawn_by, b.withdraw_reason, r.*
            from import_batch b
            join account a on a.id = b.imported_by
            left join account w on w.id = b.withdrawn_by
            cross join lateral (
                select count(*) as rows, count(distinct i.person_id) as people, min(i.month) as first_month, max(i.month) as last_month
                from imported_month_result i where i.batch_id = b.id) r
            where b.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    ImportBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ImportBatch> of(long agencyId) {
        return jdbc.sql(SELECT + "order by b.id desc limit 200")
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(ImportBatch.class))
                .list();
    }

    /** @throws NotFound when it is not this agency's */
    ImportBatch get(long agencyId, long batchId) {
        return jdbc.sql(SELECT + "and b.id = :batch")
                .param("agency", agencyId)
                .param("batch", batchId)
                .query(new SimplePropertyRowMapper<>(ImportBatch.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Rows by month and name.
     *
     * @param page from 1, {@value #PAGE} rows each
     */
    List<ImportedRow> rows(long batchId, int page) {
        return rows(batchId)
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query(ROW)
                .list();
    }

    /** All rows, to be read one by one. */
    StatementSpec everyRow(long batchId) {
        return rows(batchId).param("limit", Integer.MAX_VALUE).param("offset", 0);
    }

    private StatementSpec rows(long batchId) {
        return jdbc.sql("""
                        select i.row_number, p.code, p.full_name, i.unit_name, i.month as first_day,
                               (i.group_points ->> 'I')::numeric as conduct, (i.group_points ->> 'II.1')::numeric as ability,
                               (i.group_points ->> 'II.2')::numeric as results, (i.group_points ->> 'III')::numeric as bonus,
                               i.deducted, i.total, i.class as rated_class, coalesce(i.class > i.class_by_score, false) as lower,
                               coalesce(i.not_rated_reason, i.note) as note, i.framework_version_id as framework_id
                        from imported_month_result i join person p on p.id = i.person_id
                        where i.batch_id = :batch order by i.month, p.sort_key, p.id limit :limit offset :offset
                        """).param("batch", batchId);
    }
}
