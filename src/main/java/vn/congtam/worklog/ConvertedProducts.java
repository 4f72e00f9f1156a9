package vn.congtam.worklog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String COUNTED = """
            select t.*, i.code as item_code,
                   case when t.disposition = 'HANDED_BACK' then 0
                        else coalesce(t.completed_quantity, case when t.finished_on is null then 0 else t.quantity end)
                   end as completed,
                   case when t.delay_excused then 0
                        when t.delay_count is not null then t.delay_count
                        else least(greatest(0, coalesce(t.finished_on, least(
                                 cast(:today as date), cast(t.month + interval '1 month - 1 day' as date),
                                 cast(p.closed_at at time zone 'Asia/Ho_Chi_Minh' as date))) - t.due_on), :most)
                   end as delays,
                   t.source = 'PLAN' and t.origin <> 'TAKEN_OVER' as initial
            from task t
            left join conversion_item i on i.id = t.conversion_item_id
            left join period p on p.agency_id = t.agency_id and p.month = t.month
            where t.month = :month
            """;

    private static final String SUMMED = """
            select person_id, bool_or(initial) as initial_only,
                   coalesce(sum(coefficient * quantity) filter (where initial), sum(coefficient * quantity)) as assigned,
                   sum(coefficient * completed) as completed,
                   sum(coefficient * completed * 0.01 * greatest(0, 100 - :failure * (failed_reviews - excused_failures))) as passed,
                   sum(coefficient * completed * 0.01 * greatest(0, 100 - :delay * delays)) as punctual
            from (""" + COUNTED;

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

    /** In the order of due dates. */
    List<ConvertedLine> lines(long personId, YearMonth month, ConversionRule rule) {
        return counted(COUNTED + " and t.person_id = :person order by t.due_on, t.id", month, rule)
                .param("person", personId)
                .query((row, n) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec summed(String who, YearMonth month, ConversionRule rule) {
        return counted(SUMMED + " and " + who + ") counted group by person_id", month, rule)
                .param("failure", rule.failedReviewPercent())
                .param("delay", rule.delayPercent());
    }

    private JdbcClient.StatementSpec counted(String sql, YearMonth month, ConversionRule rule) {
        return jdbc.sql(sql)
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

    private static ConvertedLine line(ResultSet row) throws SQLException {
        return new ConvertedLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("product"),
                row.getString("item_code"),
                row.getBigDecimal("coefficient"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("completed"),
                row.getInt("failed_reviews"),
                row.getInt("excused_failures"),
                row.getInt("delays"),
                row.getBoolean("delay_excused"),
                row.getBoolean("initial"));
    }
}
