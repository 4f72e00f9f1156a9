package vn.congtam.scorecard.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodSummary;
import vn.congtam.scorecard.SheetAttendance;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.web.Formats;

/**
 * Dated absences, entered once; they propose the days worked of every month that they touch. Human resources take a proposal
 * over; nobody enters the own absence. Numbers of closed months stay.
 */
@Service
class AbsenceRecords {

    private final JdbcClient jdbc;
    private final AbsenceReader reader;
    private final SheetAttendance attendance;
    private final AuditTrail audit;
    private final Formats formats;
    private final Clock clock;

    AbsenceRecords(
            JdbcClient jdbc,
            AbsenceReader reader,
            SheetAttendance attendance,
            AuditTrail audit,
            Formats formats,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.attendance = attendance;
        this.audit = audit;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Enters an absence of somebody who has a sheet in the month.
     *
     * @throws Refused when it overlaps another one of the person, naming that one, or is the own
     */
    @Transactional
    public void add(PeriodSummary period, AbsenceForm form, CurrentOfficial by) {
        long person = lockPerson(period, form.sheet());
        requireNotOwn(person, by);
        AbsenceForm.Span span = form.span();
        TextLimit.PROSE.require(form.note());
        requireFree(person, span);
        long id = jdbc.sql("""
                        insert into absence (person_id, agency_id, kind, from_day, to_day, note, entered_by, entered_at)
                        values (:person, :agency, :kind, :first, :last, :note, :by, :now) returning id
                        """)
                .param("person", person)
                .param("agency", period.agencyId())
                .param("kind", span.kind().name())
                .param("first", span.first())
                .param("last", span.last())
                .param("note", form.note().strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        audit.append(AuditEvent.of("absence.entered", "absence", id)
                .in(period.agencyId(), period.month())
                .with(Map.of(
                        "person", person,
                        "kind", span.kind().name(),
                        "from", span.first().toString(),
                        "to", span.last().toString())));
    }

    /** @throws NotFound for an absence of nobody of the month, and for one that another agency entered before somebody moved here */
    @Transactional
    public void remove(PeriodSummary period, long absenceId, CurrentOfficial by) {
        long person = jdbc.sql("""
                        select a.person_id from absence a join score_sheet s on s.person_id = a.person_id
                        where a.id = :id and s.period_id = :period and a.agency_id = :agency
                        """)
                .param("id", absenceId)
                .param("agency", period.agencyId())
                .param("period", period.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        requireNotOwn(person, by);
        jdbc.sql("delete from absence where id = ?").param(absenceId).update();
        audit.append(AuditEvent.of("absence.removed", "absence", absenceId)
                .in(period.agencyId(), period.month())
                .with(Map.of("person", person)));
    }

    /**
     * Writes what the absences propose into the month, for everybody but the caller.
     *
     * @return people whose days changed
     * @throws Conflict when the month is closed
     */
    @Transactional
    public int takeOver(PeriodSummary period, CurrentOfficial by) {
        if (!period.isOpen()) {
            throw new Conflict("web.error.monthClosed");
        }
        List<MonthAbsence> open = reader.month(period, by.personId()).stream()
                .filter(row -> !row.isTaken() && !row.own())
                .toList();
        open.forEach(row ->
                attendance.attended(row.sheetId(), by, row.worked(), row.kind().name()));
        return open.size();
    }

    private long lockPerson(PeriodSummary period, long sheetId) {
        return jdbc.sql("""
                        select p.id from person p where p.id = (select s.person_id from score_sheet s where s.id = :sheet and s.period_id = :period)
                        for no key update
                        """)
                .param("sheet", sheetId)
                .param("period", period.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void requireFree(long person, AbsenceForm.Span span) {
        jdbc.sql("""
                        select from_day, to_day from absence
                        where person_id = :person and from_day <= :last and to_day >= :first order by from_day limit 1
                        """)
                .param("person", person)
                .param("first", span.first())
                .param("last", span.last())
                .query((row, n) -> new LocalDate[] {
                    row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)
                })
                .optional()
                .ifPresent(other -> {
                    throw new Refused(
                            "scorecard.absence.refused.overlap", formats.date(other[0]), formats.date(other[1]));
                });
    }

    private static void requireNotOwn(long person, CurrentOfficial by) {
        if (by.isPerson(person)) {
            throw new Refused("scorecard.refused.attendance");
        }
    }
}
