package vn.congtam.insight.levelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/**
 * Measures a closed month and finds what to ask about, as sets in one transaction: the same few statements however many people. Doing it
 * again for the same closing changes nothing but what has changed in the limits; answers stay.
 */
@Service
class LevellingAnalysis {

    private static final List<String> FIGURES = List.of(
            UnitFigures.OF_TOTALS,
            UnitFigures.OF_TURNS,
            TaskFigures.SQL,
            RaterFigures.OF_RATINGS,
            RaterFigures.GIVEN,
            RaterFigures.OF_LENIENCY);

    /** The figures were written a moment ago: statistics that say there are none of them must not choose loops over loops. */
    private static final String JOINED_AT_ONCE = "select set_config('enable_nestloop', 'off', true)";

    private final JdbcClient jdbc;
    private final LevellingRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    LevellingAnalysis(JdbcClient jdbc, LevellingRules rules, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** To be called for the newest closing of a month that is not being corrected: the sheets are those that it closed. */
    @Transactional
    void analyse(long closingId) {
        Closed closed = closed(closingId);
        Map<String, Object> parameters = parameters(closed);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('levelling', :period))")
                .params(parameters)
                .query((row, n) -> n)
                .list();
        jdbc.sql("delete from levelling_figure where period_id = :period")
                .params(parameters)
                .update();
        jdbc.sql("delete from levelling_given where period_id = :period")
                .params(parameters)
                .update();
        for (String figures : FIGURES) {
            jdbc.sql(figures).params(parameters).update();
        }
        jdbc.sql(JOINED_AT_ONCE).query((row, n) -> row.getString(1)).single();
        jdbc.sql(Judgement.FORGET).params(parameters).update();
        int found = jdbc.sql(Judgement.KEEP).params(parameters).update();
        audit.append(AuditEvent.of("levelling.found", "period", closed.period())
                .in(closed.agency(), YearMonth.from(closed.month()))
                .with(Map.of("closing", closingId, "alerts", found)));
    }

    /** @param month its first day */
    private record Closed(long id, long period, long agency, LocalDate month) {}

    private Closed closed(long closingId) {
        return jdbc.sql(
                        "select p.id, p.agency_id, p.month from closing c join period p on p.id = c.period_id where c.id = :id")
                .param("id", closingId)
                .query((row, n) -> new Closed(
                        closingId,
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        row.getObject("month", LocalDate.class)))
                .single();
    }

    private Map<String, Object> parameters(Closed closed) {
        Map<String, Object> parameters = new HashMap<>(rules.parameters());
        parameters.put("closing", closed.id());
        parameters.put("period", closed.period());
        parameters.put("agency", closed.agency());
        parameters.put("month", closed.month());
        parameters.put("lastDay", YearMonth.from(closed.month()).atEndOfMonth());
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }
}
