package vn.congtam.scorecard.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.scorecard.FieldResult;
import vn.congtam.scorecard.FieldResults;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;
import vn.congtam.worklog.TaskLine;
import vn.congtam.worklog.Worklog;

/** Fills a panel with tasks or with the previous month, and notes whose points were looked at. */
@Component
class PanelReader {

    static final String PREVIOUS = "previous";

    private final Worklog worklog;
    private final FieldResults fields;
    private final JdbcClient jdbc;
    private final Formats formats;
    private final AuditTrail audit;

    PanelReader(Worklog worklog, FieldResults fields, JdbcClient jdbc, Formats formats, AuditTrail audit) {
        this.worklog = worklog;
        this.fields = fields;
        this.jdbc = jdbc;
        this.formats = formats;
        this.audit = audit;
    }

    Panel panel(GridRow row, @Nullable PanelInput input, Map<String, String> errors, String tab) {
        List<TaskLine> tasks =
                PREVIOUS.equals(tab) ? List.of() : worklog.tasksOf(row.subject().personId(), row.month());
        Panel.Previous last = PREVIOUS.equals(tab) ? previous(row.subject().personId(), row.month()) : null;
        return Panel.of(row, input, errors, tab).with(tasks, field(row), last);
    }

    private @Nullable FieldResult field(GridRow row) {
        boolean asked = row.isEditable() && !row.template().marks().isEmpty();
        return asked
                ? fields.of(row.subject().personId(), row.month(), row.framework())
                        .orElse(null)
                : null;
    }

    /** One event for a page, whoever is shown on it. */
    void noteView(Bench bench, List<GridRow> seen) {
        if (!seen.isEmpty()) {
            audit.append(AuditEvent.of("sheets.viewed", "score_sheet", null)
                    .in(bench.agencyId(), bench.month())
                    .with(Map.of(
                            "screen", bench.kind().name(),
                            "sheets", seen.stream().map(GridRow::sheetId).toList(),
                            "actingFor", bench.me().actingForName())));
        }
    }

    private Panel.@Nullable Previous previous(long personId, YearMonth month) {
        return jdbc.sql("""
                        select r.month, r.total, r.class, r.not_rated_reason, r.framework_version_id
                        from month_result r join closing c on c.id = r.closing_id join period e on e.id = r.period_id
                        where r.person_id = :person and r.month < :month and e.status = 'PUBLISHED'
                        order by r.month desc, c.version desc limit 1
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> new Panel.Previous(
                        formats.month(YearMonth.from(row.getDate("month").toLocalDate())),
                        row.getBigDecimal("total") == null ? null : Points.of(row.getBigDecimal("total")),
                        row.getString("class"),
                        row.getString("not_rated_reason"),
                        row.getLong("framework_version_id")))
                .optional()
                .orElse(null);
    }
}
