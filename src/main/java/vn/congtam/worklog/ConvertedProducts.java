package vn.congtam.worklog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.shared.VietnamTime;

/**
 * Counts products for Decree 335/2025/NĐ-CP, summed up in the database exactly as {@link Conversion#of} does it. Work that goes on
 * is late by the days up to today, but not beyond the end or the closing of the month, so that a past month stays as it was.
 */
@Component
class ConvertedProducts {

    /**
     * What was recorded, and what counts: the newest correction that is asked for, else what was recorded. Work that was never
     * finished is late up to the first closing, so that closing again adds no delays; the closing is looked up for such work only.
     */
    private static final String COUNTED = """
            select t.*, i.code as item_code, t.source = 'PLAN' and t.origin <> 'TAKEN_OVER' as initial,
                   recorded.completed as recorded_completed, recorded.failures as recorded_failures, recorded.delays as recorded_delays,
                   coalesce(k.completed, recorded.completed) as completed, coalesce(k.failed_reviews, recorded.failures) as failures,
                   coalesce(k.delays, recorded.delays) as delays, k.id as correction_id, k.reason, k.appeal_id, k.decided_by_name,
                   k.created_at as corrected_at
            from task t
            left join conversion_item i on i.id = t.conversion_item_id
            left join (
                select c.* from product_correction c
                where c.id = (select max(n.id) from product_correction n where n.task_id = c.task_id and {known})) k on k.task_id = t.id
            cross join lateral (
                select case when t.disposition = 'HANDED_BACK' then 0
                            else coalesce(t.completed_quantity, case when t.finished_on is null then 0 else t.quantity end)
                       end as completed,
                       t.failed_reviews - t.excused_failures as failures,
                       case when t.delay_excused then 0
                            when t.delay_count is not null then t.delay_count
                            else least(greatest(0, coalesce(t.finished_on, least(
                                     cast(:today as date), cast(t.month + interval '1 month - 1 day' as date),
                                     (select cast(coalesce(f.closed_at, p.closed_at) at time zone 'Asia/Ho_Chi_Minh' as date)
                                      from period p left join closing f on f.period_id = p.id and f.version = 1
                                      where p.agency_id = t.agency_id and p.month = t.month))) - t.due_on), :most)
                       end as delays) recorded
            where t.month = :month
            """;

    private static final String LINES = COUNTED + " and t.person_id = :person order by t.due_on, t.id";

    private static final String SUMMED = """
            select person_id, bool_or(initial) as initial_only,
                   coalesce(sum(coefficient * quantity) filter (where initial), sum(coefficient * quantity)) as assigned,
                   sum(coefficient * completed) as completed,
                   sum(coefficient * completed * 0.01 * greatest(0, 100 - :failure * failures)) as passed,
                   sum(coefficient * completed * 0.01 * greatest(0, 100 - :delay * delays)) as punctual
            from (""" + COUNTED;

    /** Which corrections of a product are asked for. */
    private enum Known {
        /** What scoring counts, a reopening in progress included. */
        ALL("true"),
        /** What everybody may read: the last version of a published month; what a running reopening found comes with the next one. */
        IN_FORCE("""
                exists (select 1 from score_sheet s join period p on p.id = s.period_id and p.status = 'PUBLISHED'
                        join closing f on f.period_id = p.id and f.version >= n.from_version where s.id = n.sheet_id)
                """),
        /** What one version of a result was made from. */
        VERSION("n.sheet_id = :sheet and n.from_version <= :version");

        private final String condition;

        Known(String condition) {
            this.condition = condition;
        }

        String in(String sql) {
            return sql.replace("{known}", condition);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ConvertedProducts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By person; absent for people without tasks. One statement. */
    Map<Long, WorkFigures> ofAgency(long agencyId, YearMonth month, ConversionRule rule) {
        return sums(summed("t.agency_id = :agency", month, rule).param("agency", agencyId));
    }

    /** By person; absent for people without tasks. One statement. */
    Map<Long, WorkFigures> ofPeople(Collection<Long> people, YearMonth month, ConversionRule rule) {
        return sums(summed("t.person_id = any(:people)", month, rule).param("people", people.toArray(Long[]::new)));
    }

    /** In the order of due dates, as whoever works on them may know them: without what a running reopening corrects. */
    List<ConvertedLine> inForce(long personId, YearMonth month, ConversionRule rule) {
        return lines(counted(LINES, Known.IN_FORCE, month, rule), personId);
    }

    /**
     * In the order of due dates.
     *
     * @param asOf as they counted in a version of a result, null: as they count now
     */
    List<ConvertedLine> lines(long personId, YearMonth month, ConversionRule rule, @Nullable ResultVersion asOf) {
        return lines(
                asOf == null
                        ? counted(LINES, Known.ALL, month, rule)
                        : counted(LINES, Known.VERSION, month, rule)
                                .param("sheet", asOf.sheetId())
                                .param("version", asOf.version()),
                personId);
    }

    private JdbcClient.StatementSpec summed(String who, YearMonth month, ConversionRule rule) {
        return counted(SUMMED + " and " + who + ") counted group by person_id", Known.ALL, month, rule)
                .param("failure", rule.failedReviewPercent())
                .param("delay", rule.delayPercent());
    }

    private static List<ConvertedLine> lines(JdbcClient.StatementSpec statement, long personId) {
        return statement.param("person", personId).query((row, n) -> line(row)).list();
    }

    private JdbcClient.StatementSpec counted(String sql, Known known, YearMonth month, ConversionRule rule) {
        return jdbc.sql(known.in(sql))
                .param("month", month.atDay(1))
                .param("today", VietnamTime.today(clock))
                .param("most", rule.delays(Integer.MAX_VALUE));
    }

    private static Map<Long, WorkFigures> sums(JdbcClient.StatementSpec statement) {
        Map<Long, WorkFigures> sums = new HashMap<>();
        statement.query(row -> {
            sums.put(
                    row.getLong("person_id"),
                    WorkFigures.of(new Conversion(
                            row.getBigDecimal("assigned"),
                            row.getBigDecimal("completed"),
                            row.getBigDecimal("passed"),
                            row.getBigDecimal("punctual"),
                            row.getBoolean("initial_only"))));
        });
        return sums;
    }

    /** A correction says how many failures and delays count; what was excused before is part of it. */
    private static ConvertedLine line(ResultSet row) throws SQLException {
        CorrectedProduct corrected = row.getObject("correction_id") == null ? null : corrected(row);
        boolean recorded = corrected == null;
        return new ConvertedLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("product"),
                row.getString("item_code"),
                row.getBigDecimal("coefficient"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("completed"),
                row.getInt(recorded ? "failed_reviews" : "failures"),
                recorded ? row.getInt("excused_failures") : 0,
                row.getInt("delays"),
                recorded && row.getBoolean("delay_excused"),
                row.getBoolean("initial"),
                corrected);
    }

    private static CorrectedProduct corrected(ResultSet row) throws SQLException {
        return new CorrectedProduct(
                new ProductCount(
                        row.getBigDecimal("recorded_completed"),
                        row.getInt("recorded_failures"),
                        row.getInt("recorded_delays")),
                row.getString("reason"),
                row.getObject("appeal_id", Long.class),
                row.getString("decided_by_name"),
                row.getTimestamp("corrected_at").toInstant());
    }
}
