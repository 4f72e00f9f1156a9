package vn.congtam.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Until when a step lasts for a person: the one answer for screens, messages and enforcement. It asks the database functions
 * {@code effective_due} and {@code late_after}, which lists use in their own statements, so that nobody computes it twice. The
 * unit is the one that the person's sheet of the month names.
 */
@Service
public class Deadlines {

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StepDeadline of(PeriodSummary period, DeadlineStep step, long personId) {
        return jdbc.sql("""
                        select d.due, late_after(:period, :step, d.unit_id, :person) as late_after,
                               d.due > effective_due(:period, :step, null, null) as extended
                        from (select x.unit_id, effective_due(:period, :step, x.unit_id, :person) as due
                              from (select (select s.unit_id from score_sheet s where s.period_id = :period and s.person_id = :person)
                                    as unit_id) x) d
                        """)
                .param("period", period.id())
                .param("step", step.name())
                .param("person", personId)
                .query((row, n) -> new StepDeadline(
                        row.getTimestamp("due").toInstant(),
                        row.getTimestamp("late_after").toInstant(),
                        row.getBoolean("extended")))
                .single();
    }

    /** The month with the deadlines as they are for this person; the dates of publication and closing stay. */
    public PeriodSummary personal(PeriodSummary period, long personId) {
        if (!period.isOpen()) {
            return period;
        }
        return jdbc.sql("""
                        select effective_due(:period, 'PLAN', x.unit_id, :person) as plan,
                               effective_due(:period, 'SELF', x.unit_id, :person) as self,
                               effective_due(:period, 'REVIEW', x.unit_id, :person) as review,
                               effective_due(:period, 'DECISION', x.unit_id, :person) as decision
                        from (select (select s.unit_id from score_sheet s where s.period_id = :period and s.person_id = :person)
                              as unit_id) x
                        """)
                .param("period", period.id())
                .param("person", personId)
                .query((row, n) -> moved(period, row))
                .single();
    }

    /**
     * The month as somebody sees it who judges others as well: the own dates of plan and self-assessment, and review and decision as long
     * as the longest extension of anybody lasts.
     */
    public PeriodSummary judging(PeriodSummary period, long personId) {
        if (!period.isOpen()) {
            return period;
        }
        return jdbc.sql("""
                        select effective_due(:period, 'PLAN', x.unit_id, :person) as plan,
                               effective_due(:period, 'SELF', x.unit_id, :person) as self,
                               last_due(:period, 'REVIEW') as review, last_due(:period, 'DECISION') as decision
                        from (select (select s.unit_id from score_sheet s where s.period_id = :period and s.person_id = :person)
                              as unit_id) x
                        """)
                .param("period", period.id())
                .param("person", personId)
                .query((row, n) -> moved(period, row))
                .single();
    }

    private static PeriodSummary moved(PeriodSummary period, ResultSet row) throws SQLException {
        return period.with(
                row.getTimestamp("plan").toInstant(),
                row.getTimestamp("self").toInstant(),
                row.getTimestamp("review").toInstant(),
                row.getTimestamp("decision").toInstant());
    }

    /** Whether the person's sheet of the month is of the unit; false for accounts that belong to nobody. */
    boolean isOfUnit(PeriodSummary period, long unitId, @Nullable Long personId) {
        return jdbc.sql("""
                        select exists (select 1 from score_sheet s
                                       where s.period_id = :period and s.unit_id = :unit and s.person_id = :person)
                        """)
                .param("period", period.id())
                .param("unit", unitId)
                .param("person", personId, Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    /** The deadline of a step for one unit or one person as it is now. */
    Instant due(PeriodSummary period, DeadlineStep step, ExtensionTarget target) {
        return jdbc.sql("""
                        select effective_due(:period, :step, coalesce(:unit, (select s.unit_id from score_sheet s
                            where s.period_id = :period and s.person_id = :person)), :person)
                        """)
                .param("period", period.id())
                .param("step", step.name())
                .param("unit", target.unitId(), Types.BIGINT)
                .param("person", target.personId(), Types.BIGINT)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
