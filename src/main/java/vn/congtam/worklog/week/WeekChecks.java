package vn.congtam.worklog.week;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;
import vn.congtam.worklog.Colleague;
import vn.congtam.worklog.MonthGuard;

/** Writes the official's note and the supervisor's confirmation. Permissions were asked before; the state is checked here. */
@Service
class WeekChecks {

    static final int LONGEST_NOTE = 500;

    private static final String CONFIRM = """
            insert into week_check as c (agency_id, person_id, monday, month, planned, done, late, proposed, level, reason, confirmed_by,
                                         confirmed_at, version)
            values (:agency, :person, :monday, :month, :planned, :done, :late, :proposed, :level, :reason, :by, :now, 1)
            on conflict (person_id, monday) do update
                set planned = excluded.planned, done = excluded.done, late = excluded.late, proposed = excluded.proposed,
                    level = excluded.level, reason = excluded.reason, confirmed_by = excluded.confirmed_by,
                    confirmed_at = excluded.confirmed_at, version = c.version + 1
                where c.version = :version
            """;

    private final JdbcClient jdbc;
    private final WeekReader weeks;
    private final MonthGuard months;
    private final AuditTrail audit;
    private final Clock clock;

    WeekChecks(JdbcClient jdbc, WeekReader weeks, MonthGuard months, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps the official's words about the own week.
     *
     * @throws Conflict when the month is closed or the week was confirmed
     * @throws Refused for a week to come and an overlong note
     */
    @Transactional
    void note(long agencyId, long personId, Week week, String typed) {
        months.requireWritable(agencyId, week.month());
        String note = VietnameseText.clean(typed);
        if (!week.hasBegun(VietnamTime.today(clock))) {
            throw new Refused("worklog.weekly.refused.notBegun", week.number());
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("worklog.weekly.refused.noteLong", LONGEST_NOTE);
        }
        int written = jdbc.sql("""
                        insert into week_check as c (agency_id, person_id, monday, month, note, version)
                        values (:agency, :person, :monday, :month, :note, 1)
                        on conflict (person_id, monday) do update set note = excluded.note, version = c.version + 1
                            where c.level is null
                        """)
                .param("agency", agencyId)
                .param("person", personId)
                .param("monday", week.monday())
                .param("month", week.month().atDay(1))
                .param("note", note)
                .update();
        if (written == 0) {
            throw new Conflict("worklog.weekly.refused.confirmed", week.number());
        }
        audit.append(AuditEvent.of("week.noted", "person", personId)
                .in(agencyId, week.month())
                .with(Map.of("week", week.monday().toString())));
    }

    /**
     * Confirms a week for all these people in one act, or for none of them.
     *
     * @param judgements about the lines of these people, in the same order
     * @throws Conflict when the month is closed or the figures moved meanwhile
     * @throws Refused before Friday, and for a level without its reason
     */
    @Transactional
    void confirm(Week week, List<Colleague> people, List<Judgement> judgements, long supervisor) {
        if (!week.isDue(VietnamTime.today(clock))) {
            throw new Refused("worklog.weekly.refused.notDue", week.number());
        }
        people.stream().map(Colleague::agencyId).distinct().forEach(a -> months.requireWritable(a, week.month()));
        if (judgements.stream().anyMatch(judgement -> judgement.lacksReason() || judgement.isReasonTooLong())) {
            throw new Refused("worklog.weekly.refused.reason", Judgement.LONGEST_REASON);
        }
        Timestamp now = Timestamp.from(clock.instant());
        for (int i = 0; i < people.size(); i++) {
            write(people.get(i).agencyId(), judgements.get(i), supervisor, now);
        }
        List<Long> exceptions = judgements.stream()
                .filter(Judgement::differs)
                .map(judgement -> judgement.line().personId())
                .toList();
        people.stream()
                .findFirst()
                .ifPresent(any -> audit.append(AuditEvent.of("week.confirmed", "week_check", null)
                        .in(any.agencyId(), week.month())
                        .with(Map.of(
                                "week", week.monday().toString(), "people", people.size(), "exceptions", exceptions))));
    }

    /** The lines of these people as they are now. */
    List<WeekLine> lines(Week week, List<Colleague> people) {
        return weeks.of(people.stream().map(Colleague::personId).toList(), List.of(week));
    }

    private void write(long agencyId, Judgement judgement, long supervisor, Timestamp now) {
        WeekLine line = judgement.line();
        int written = jdbc.sql(CONFIRM)
                .param("agency", agencyId)
                .param("person", line.personId())
                .param("monday", line.week().monday())
                .param("month", line.week().month().atDay(1))
                .param("planned", line.figures().planned())
                .param("done", line.figures().done())
                .param("late", line.figures().late())
                .param("proposed", line.proposed().name())
                .param("level", judgement.level().name())
                .param("reason", judgement.differs() ? judgement.reason() : "")
                .param("by", supervisor)
                .param("now", now)
                .param("version", line.version())
                .update();
        if (written == 0) {
            throw new Conflict("worklog.weekly.refused.moved");
        }
    }
}
