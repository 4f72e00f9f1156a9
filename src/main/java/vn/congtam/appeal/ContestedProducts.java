package vn.congtam.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.ProductCorrection;
import vn.congtam.worklog.ResultVersion;
import vn.congtam.worklog.Worklog;

/** The products behind the computed line of a result: which of them an appeal names, and what its hearer counts instead. */
@Service
class ContestedProducts {

    private final Worklog worklog;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;

    ContestedProducts(Worklog worklog, Frameworks frameworks, JdbcClient jdbc) {
        this.worklog = worklog;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    /** What an appeal against this result may name; empty unless one of its lines is computed from products. */
    List<ConvertedLine> of(ContestedResult result, List<ContestedLine> lines) {
        return lines.stream().noneMatch(ContestedLine::isComputed)
                ? List.of()
                : worklog.convertedTasks(
                        result.personId(),
                        result.month(),
                        frameworks.byId(result.frameworkVersionId()),
                        new ResultVersion(result.sheetId(), result.version()));
    }

    /** What the contested version of the result counts; empty unless the appeal contests a line that is computed from products. */
    List<ConvertedLine> counted(AppealFacts appeal, List<ContestedLine> contested) {
        return contested.stream().noneMatch(ContestedLine::isComputed) ? List.of() : counted(appeal);
    }

    /** What the contested version of the result counts; empty where it does not come from products. */
    List<ConvertedLine> counted(AppealFacts appeal) {
        return worklog.convertedTasks(
                appeal.personId(),
                appeal.month(),
                frameworks.byId(appeal.frameworkVersionId()),
                new ResultVersion(appeal.sheetId(), appeal.resultVersion()));
    }

    /** What the result would be made from with the changes of a hearer, over what counts by now. */
    WorkFigures figures(AppealFacts appeal, ConversionRule rule, Changes changes) {
        return WorkFigures.of(Conversion.of(
                rule,
                worklog
                        .convertedTasks(appeal.personId(), appeal.month(), frameworks.byId(appeal.frameworkVersionId()))
                        .stream()
                        .map(line -> {
                            ProductCorrection correction = changes.products().get(line.taskId());
                            return correction == null ? line.counted() : line.counting(correction.over(line.count()));
                        })
                        .toList()));
    }

    /** What the contested version counts, with what the appeal says of each; empty like {@link #counted(AppealFacts, List)}. */
    List<ContestedProduct> of(AppealFacts appeal, List<ContestedLine> contested) {
        List<ConvertedLine> counted = counted(appeal, contested);
        if (counted.isEmpty()) {
            return List.of();
        }
        Map<Long, Optional<ProductCorrection>> named = named(appeal.id());
        return counted.stream()
                .map(line -> new ContestedProduct(
                        line,
                        named.containsKey(line.taskId()),
                        named.getOrDefault(line.taskId(), Optional.empty()).orElse(null)))
                .toList();
    }

    /** What the hearer of an appeal counts otherwise, by task. */
    Map<Long, ProductCorrection> corrections(long appealId) {
        Map<Long, ProductCorrection> corrections = new LinkedHashMap<>();
        named(appealId).forEach((task, correction) -> correction.ifPresent(found -> corrections.put(task, found)));
        return corrections;
    }

    void name(long appealId, long taskId) {
        jdbc.sql("insert into appeal_product (appeal_id, task_id) values (:appeal, :task)")
                .param("appeal", appealId)
                .param("task", taskId)
                .update();
    }

    /** Puts on record what the hearer counts instead, whether the appeal names the product or not. */
    void correct(long appealId, long taskId, ProductCorrection correction) {
        jdbc.sql("""
                        insert into appeal_product (appeal_id, task_id, completed, failed_reviews, delays, reason)
                        values (:appeal, :task, :completed, :failures, :delays, :reason)
                        on conflict (appeal_id, task_id) do update set completed = excluded.completed, failed_reviews = excluded.failed_reviews,
                            delays = excluded.delays, reason = excluded.reason
                        """)
                .param("appeal", appealId)
                .param("task", taskId)
                .param("completed", correction.completed(), Types.NUMERIC)
                .param("failures", correction.failedReviews(), Types.SMALLINT)
                .param("delays", correction.delays(), Types.SMALLINT)
                .param("reason", correction.reason())
                .update();
    }

    private Map<Long, Optional<ProductCorrection>> named(long appealId) {
        Map<Long, Optional<ProductCorrection>> named = new HashMap<>();
        jdbc.sql("select task_id, completed, failed_reviews, delays, reason from appeal_product where appeal_id = :id")
                .param("id", appealId)
                .query(row -> {
                    named.put(row.getLong("task_id"), correction(row));
                });
        return named;
    }

    private static Optional<ProductCorrection> correction(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProductCorrection(
                        row.getBigDecimal("completed"),
                        row.getObject("failed_reviews", Integer.class),
                        row.getObject("delays", Integer.class),
                        reason));
    }
}
