package vn.congtam.scorecard.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Days worked, conduct and absences of a month as files. */
@Configuration(proxyBeanMethods = false)
class AttendanceTables {

    private final AttendanceList people;
    private final RowStream rows;
    private final Formats formats;

    AttendanceTables(AttendanceList people, RowStream rows, Formats formats) {
        this.people = people;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable attendanceTable() {
        return PageTable.of("scorecard/attendance", this::attendance);
    }

    @Bean
    PageTable absencesTable() {
        return PageTable.of("scorecard/absences", this::entered);
    }

    @Bean
    PageTable monthAbsencesTable() {
        return PageTable.of("scorecard/absences", this::proposed).named("month");
    }

    private TableExport<AttendanceRow> attendance(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        Long unit = page.find("unit", Long.class);
        Columns<AttendanceRow> columns = Columns.of(AttendanceRow.class)
                .text("scorecard.name", AttendanceRow::name)
                .text("scorecard.post", AttendanceRow::postTitle)
                .text("scorecard.unit", AttendanceRow::unitName)
                .number("scorecard.attendance.days", AttendanceRow::daysWorked)
                .text("scorecard.attendance.absence", row -> absence(row.absence()))
                .longText("scorecard.attendance.proposal", row -> proposal(row.proposal()))
                .longText("scorecard.attendance.conduct", AttendanceTables::conduct)
                .longText("scorecard.attendance.outcome", AttendanceTables::outcome);
        Consumer<Consumer<? super AttendanceRow>> all =
                reader -> rows.pages(AttendanceList.PAGE, number -> people.page(period, unit, number), reader);
        Phrase title = Phrase.of("scorecard.attendance.title", formats.month(period.month()));
        return TableExport.streamed(title, columns, all).in(period.agencyId(), period.month());
    }

    private TableExport<AbsenceReader.Entered> entered(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        Columns<AbsenceReader.Entered> columns = Columns.of(AbsenceReader.Entered.class)
                .text("scorecard.name", AbsenceReader.Entered::name)
                .text("scorecard.unit", AbsenceReader.Entered::unitName)
                .text("scorecard.attendance.absence", row -> absence(row.kind()))
                .day("scorecard.absence.from", AbsenceReader.Entered::from)
                .day("scorecard.absence.to", AbsenceReader.Entered::to)
                .sum("scorecard.absence.inMonth", AbsenceReader.Entered::days)
                .longText("scorecard.note", AbsenceReader.Entered::note);
        return TableExport.of(
                        Phrase.of("scorecard.absence.title", formats.month(period.month())),
                        columns,
                        page.list("entered", AbsenceReader.Entered.class))
                .in(period.agencyId(), period.month());
    }

    private TableExport<MonthAbsence> proposed(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        Columns<MonthAbsence> columns = Columns.of(MonthAbsence.class)
                .text("scorecard.name", MonthAbsence::name)
                .text("scorecard.unit", MonthAbsence::unitName)
                .sum("scorecard.absence.away", MonthAbsence::away)
                .number("scorecard.attendance.days", MonthAbsence::worked)
                .text("scorecard.attendance.absence", row -> absence(row.kind()))
                .longText("scorecard.attendance.proposal", row -> proposal(row.proposal()))
                .text("scorecard.absence.state", this::state);
        return TableExport.of(
                        Phrase.of("scorecard.absence.monthTitle", formats.month(period.month())),
                        columns,
                        page.list("months", MonthAbsence.class))
                .in(period.agencyId(), period.month());
    }

    private Phrase state(MonthAbsence row) {
        if (row.own()) {
            return Phrase.of("scorecard.attendance.own");
        }
        return row.isTaken()
                ? Phrase.of("scorecard.absence.isTaken")
                : row.storedDays() == null
                        ? Phrase.of("scorecard.absence.notYet")
                        : Phrase.of("scorecard.absence.differs", formats.number(row.storedDays()));
    }

    private static @Nullable Phrase absence(@Nullable AbsenceKind kind) {
        return kind == null ? null : Phrase.of("scorecard.absence." + kind);
    }

    private static List<Object> proposal(Proposal proposal) {
        List<Object> said = new ArrayList<>();
        proposal.notRated().forEach(reason -> {
            said.add(Phrase.of("scorecard.attendance.proposeNotRated"));
            said.add(reason.basis().article());
        });
        proposal.caps().forEach(cap -> {
            said.add(Phrase.of("scorecard.attendance.atMost", cap.atMost()));
            said.add(cap.reason().basis().article());
        });
        if (said.isEmpty()) {
            said.add(Phrase.of("scorecard.attendance.normal"));
        }
        return said;
    }

    private static List<Object> conduct(AttendanceRow row) {
        List<Object> said = new ArrayList<>();
        row.conduct().forEach(act -> {
            said.add(Phrase.of("scorecard.conduct." + act.kind()));
            said.add(act.documentNumber() + ", " + act.day());
        });
        return said;
    }

    private static List<Object> outcome(AttendanceRow row) {
        String reason = row.notRatedReason();
        return row.isNotRated()
                ? List.of(Phrase.of("web.rated.KXL"), reason == null ? "" : reason)
                : List.of(Phrase.of("scorecard.attendance.rated"));
    }
}
