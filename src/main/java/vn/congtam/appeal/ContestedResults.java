package vn.congtam.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.period.WorkingDays;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.VietnamTime;

/**
 * Reads published results with the window of their appeals: working days from publication, as the month's framework says. A version that
 * took the place of a published one is published when the month is closed again, so that its window begins then.
 */
@Service
class ContestedResults {

    private static final String NEWEST = """
            select r.closing_id, c.version, r.sheet_id, r.period_id, r.agency_id, r.month, r.person_id, n.full_name, greatest(p.published_at, c.closed_at) as effective_at,
                   r.framework_version_id, coalesce(d.author_id, s.decider_id) as decider_id, d.acting_for_id as decider_for_id, a.id as appeal_id,
                   case when coalesce(d.author_id, s.decider_id) is null then
                       (select e.account_id from audit_event e where e.action = 'sheet.decided' and e.subject_type = 'score_sheet'
                        and e.agency_id = r.agency_id and e.subject_id = r.sheet_id order by e.id desc limit 1) end as decider_account,
                   not exists (select 1 from meeting_item i join meeting m on m.id = i.meeting_id and m.status = 'CONCLUDED'
                               where i.sheet_id = r.sheet_id and i.outcome = 'DECIDED' and not exists (
                                   select 1 from sheet_transition t
                                   where t.sheet_id = r.sheet_id and t.verb = 'DECISION_REOPENED' and t.at > m.concluded_at)) as decided_alone
            from month_result r
            join closing c on c.id = r.closing_id
            join period p on p.id = r.period_id and p.status = 'PUBLISHED'
            join score_sheet s on s.id = r.sheet_id
            join person n on n.id = r.person_id
            left join assessment d on d.sheet_id = s.id and d.stage = 'DECISION'
            left join appeal a on a.closing_id = r.closing_id and a.sheet_id = r.sheet_id and a.status <> 'WITHDRAWN'
            where c.version = (select max(l.version) from closing l where l.period_id = r.period_id)
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final WorkingDays workingDays;
    private final Clock clock;

    ContestedResults(JdbcClient jdbc, Frameworks frameworks, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The newest published result of a sheet; empty before publication. */
    Optional<ContestedResult> of(long sheetId) {
        return jdbc.sql(NEWEST + "and r.sheet_id = :sheet")
                .param("sheet", sheetId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The last results of a person that were published, newest month first. */
    List<ContestedResult> latestOf(long personId, int most) {
        return jdbc.sql(NEWEST + "and r.person_id = :person order by r.month desc limit :most")
                .param("person", personId)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private ContestedResult read(ResultSet row) throws SQLException {
        Instant published = row.getTimestamp("effective_at").toInstant();
        long framework = row.getLong("framework_version_id");
        LocalDate from = VietnamTime.local(published).toLocalDate();
        int days = frameworks.byId(framework).appeal().filingDays();
        return new ContestedResult(
                row.getLong("closing_id"),
                row.getInt("version"),
                row.getLong("sheet_id"),
                row.getLong("period_id"),
                row.getLong("agency_id"),
                row.getDate("month").toLocalDate(),
                row.getLong("person_id"),
                row.getString("full_name"),
                framework,
                row.getObject("decider_id", Long.class),
                row.getObject("decider_for_id", Long.class),
                row.getObject("decider_account", Long.class),
                row.getBoolean("decided_alone"),
                published,
                workingDays.after(from, days),
                VietnamTime.today(clock),
                row.getObject("appeal_id", Long.class));
    }
}
