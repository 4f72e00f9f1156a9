package vn.congtam.scorecard.attendance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/** Reads dated absences: as they were entered, and what they make of the days of a month by the city's calendar. */
@Component
class AbsenceReader {

    private static final String RECORDS = """
            select a.id, a.kind, a.from_day, a.to_day, a.note, p.full_name, s.unit_name, s.person_id, a.agency_id = s.agency_id as of_agency,
                   working_days(greatest(a.from_day, s.month), least(a.to_day, (s.month + interval '1 month' - interval '1 day')::date)) as days
            from score_sheet s join person p on p.id = s.person_id join absence a on a.person_id = s.person_id
            where s.period_id = :period and a.from_day <= :last and a.to_day >= :first
            order by a.from_day, p.sort_key, a.id
            """;

    private static final String MONTH = """
            with span as (
                select s.id, a.kind, working_days(greatest(a.from_day, s.month),
                           least(a.to_day, (s.month + interval '1 month' - interval '1 day')::date)) as days
                from score_sheet s join absence a on a.person_id = s.person_id
                where s.period_id = :period and a.from_day <= :last and a.to_day >= :first),
            summed as (
                select id, coalesce(sum(days) filter (where kind <> 'PROBATION'), 0)::int as away,
                       (array_agg(kind order by kind in ('MATERNITY', 'PROBATION') desc, days desc, kind))[1] as kind
                from span group by id)
            select s.id, s.person_id, s.framework_version_id, p.full_name, s.unit_name, s.days_worked, s.absence_kind, x.away, x.kind
            from summed x join score_sheet s on s.id = x.id join person p on p.id = s.person_id
            order by p.sort_key, s.id
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    AbsenceReader(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /**
     * @param ofAgency entered here, not by an agency that the person came from
     * @param days working days of it within the month
     */
    record Entered(
            long id,
            AbsenceKind kind,
            LocalDate from,
            LocalDate to,
            String note,
            String name,
            String unitName,
            long personId,
            boolean ofAgency,
            int days) {}

    /** Absences that touch the month. */
    List<Entered> entered(PeriodSummary period) {
        return bound(RECORDS, period)
                .query((row, n) -> new Entered(
                        row.getLong("id"),
                        AbsenceKind.valueOf(row.getString("kind")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("note"),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        row.getLong("person_id"),
                        row.getBoolean("of_agency"),
                        row.getInt("days")))
                .list();
    }

    List<MonthAbsence> month(PeriodSummary period, @Nullable Long reader) {
        return bound(MONTH, period)
                .query((row, n) ->
                        read(row, frameworks.byId(row.getLong("framework_version_id")), period.workingDays(), reader))
                .list();
    }

    private static MonthAbsence read(ResultSet row, Framework framework, int workingDays, @Nullable Long reader)
            throws SQLException {
        AbsenceKind kind = AbsenceKind.valueOf(row.getString("kind"));
        String stored = row.getString("absence_kind");
        BigDecimal worked = BigDecimal.valueOf(Math.max(0, workingDays - row.getInt("away")));
        return new MonthAbsence(
                row.getLong("id"),
                row.getString("full_name"),
                row.getString("unit_name"),
                row.getInt("away"),
                worked,
                kind,
                row.getBigDecimal("days_worked"),
                stored == null ? null : AbsenceKind.valueOf(stored),
                Proposal.of(framework, workingDays, worked, kind, List.of(), null),
                reader != null && reader == row.getLong("person_id"));
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodSummary period) {
        return jdbc.sql(sql)
                .param("period", period.id())
                .param("first", period.month().atDay(1))
                .param("last", period.month().atEndOfMonth());
    }
}
