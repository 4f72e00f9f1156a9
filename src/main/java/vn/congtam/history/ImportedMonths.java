package vn.congtam.history;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.shared.Conflict;
import vn.congtam.web.Formats;

/** Imported months for other modules; withdrawn ones do not exist here. Who may see them is for the caller to ask. */
@Service
public class ImportedMonths {

    private final JdbcClient jdbc;
    private final Formats formats;

    ImportedMonths(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /** The last imported months of a person, newest first. */
    public List<ImportedMonth> of(long personId, int months) {
        return jdbc.sql("""
                        select i.month as first_day, i.total, i.class as rated_class, i.framework_version_id as framework_id, coalesce(i.not_rated_reason, i.note) as note,
                               b.document_no
                        from imported_month_result i join import_batch b on b.id = i.batch_id
                        where i.live and i.person_id = :person order by i.month desc limit :months
                        """)
                .param("person", personId)
                .param("months", months)
                .query(new SimplePropertyRowMapper<>(ImportedMonth.class))
                .list();
    }

    /**
     * A month is either scored here or imported.
     *
     * @throws Conflict when the agency's month was imported
     */
    public void requireNone(long agencyId, YearMonth month) {
        boolean imported = jdbc.sql(
                        "select exists (select 1 from imported_month_result where agency_id = :agency and month = :month and live)")
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
        if (imported) {
            throw new Conflict("history.error.monthImported", formats.month(month));
        }
    }
}
