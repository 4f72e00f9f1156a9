package vn.congtam.worklog;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;

/**
 * Puts on record what products of a closed month should have counted, beside the tasks, which stay as they are. It counts from the next
 * version of the result on; what the sheet was decided with is for the caller to compute anew.
 */
@Service
public class ProductCorrections {

    private static final String REOPENED = """
            select s.id, s.agency_id, s.month, s.person_id, s.framework_version_id, r.id as reopening, c.version + 1 as from_version
            from score_sheet s join period p on p.id = s.period_id join reopening r on r.id = p.reopening_id join closing c on c.id = r.closing_id
            where s.id = :sheet and s.reopened
            """;

    private final ConvertedProducts products;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ProductCorrections(
            ConvertedProducts products, Frameworks frameworks, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.products = products;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where a correction comes from.
     *
     * @param appealId the accepted appeal, null without one
     * @param decidedBy name of who found it
     * @param by who lets it in, never the official of the sheet
     */
    public record Source(long sheetId, @Nullable Long appealId, String decidedBy, CurrentOfficial by) {}

    private record Reopened(
            long sheet, long agency, YearMonth month, long person, long framework, long reopening, int fromVersion) {}

    /**
     * Notes the corrections of products of one official over what counts at this moment.
     *
     * @param corrections by task
     * @throws Conflict when the sheet is not reopened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Source source, Map<Long, ProductCorrection> corrections) {
        if (!corrections.isEmpty()) {
            Reopened reopened = reopened(source.sheetId());
            Map<Long, ConvertedLine> counted = counted(reopened);
            corrections.forEach((task, correction) ->
                    note(source, reopened, Objects.requireNonNull(counted.get(task)), correction));
        }
    }

    /** Number of the last correction of a sheet, 0 without one: tells a form whether what it showed still counts. */
    public long newest(long sheetId) {
        return jdbc.sql("select coalesce(max(id), 0) from product_correction where sheet_id = :sheet")
                .param("sheet", sheetId)
                .query(Long.class)
                .single();
    }

    private Map<Long, ConvertedLine> counted(Reopened reopened) {
        return frameworks
                .byId(reopened.framework())
                .conversionRule()
                .map(rule -> products.lines(reopened.person(), reopened.month(), rule, null))
                .orElseThrow(() -> new Conflict("worklog.correction.conflict.closed"))
                .stream()
                .collect(Collectors.toMap(ConvertedLine::taskId, Function.identity()));
    }

    private Reopened reopened(long sheetId) {
        return jdbc.sql(REOPENED)
                .param("sheet", sheetId)
                .query((row, n) -> new Reopened(
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getLong("person_id"),
                        row.getLong("framework_version_id"),
                        row.getLong("reopening"),
                        row.getInt("from_version")))
                .optional()
                .orElseThrow(() -> new Conflict("worklog.correction.conflict.closed"));
    }

    private void note(Source source, Reopened reopened, ConvertedLine line, ProductCorrection correction) {
        ProductCount count = correction.over(line.count());
        jdbc.sql("""
                        insert into product_correction (task_id, sheet_id, reopening_id, from_version, completed, failed_reviews, delays,
                            reason, appeal_id, decided_by_name, created_by, created_at)
                        values (:task, :sheet, :reopening, :version, :completed, :failures, :delays, :reason, :appeal, :name, :by, :at)
                        """)
                .param("task", line.taskId())
                .param("sheet", reopened.sheet())
                .param("reopening", reopened.reopening())
                .param("version", reopened.fromVersion())
                .param("completed", count.completed())
                .param("failures", count.failedReviews())
                .param("delays", count.delays())
                .param("reason", correction.reason())
                .param("appeal", source.appealId(), Types.BIGINT)
                .param("name", source.decidedBy())
                .param("by", source.by().accountId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("task.corrected", "task", line.taskId())
                .in(reopened.agency(), reopened.month())
                .with(Map.of(
                        "completed", count.completed(),
                        "failedReviews", count.failedReviews(),
                        "delays", count.delays(),
                        "reason", correction.reason(),
                        "version", reopened.fromVersion(),
                        "by", source.by().username())));
    }
}
