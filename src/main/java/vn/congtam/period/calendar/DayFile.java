package vn.congtam.period.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.CellError;
import vn.congtam.shared.spreadsheet.SheetWriter;
import vn.congtam.shared.spreadsheet.Table;
import vn.congtam.shared.spreadsheet.TableRow;
import vn.congtam.shared.spreadsheet.Vocabulary;

/**
 * A calendar as a spreadsheet: what an uploaded file says, and the file to fill in.
 *
 * @param read rows below the heading that are not empty
 * @param errors by row; a file with any error is not taken over at all
 */
record DayFile(int read, List<CalendarDay> days, List<CellError> errors) {

    /** More days than any year has; a calendar is no bulk data. */
    private static final int MOST = 400;

    private static final Vocabulary<DayKind> KINDS = new Vocabulary<DayKind>()
            .word(DayKind.HOLIDAY, "Nghỉ lễ, Tết", "Nghỉ lễ", "Tết", "Lễ")
            .word(DayKind.COMPENSATORY, "Nghỉ bù", "Nghỉ hoán đổi")
            .word(DayKind.SWAPPED_WORKING, "Làm bù", "Đi làm bù");

    /** @throws Refused when the file as a whole cannot be used */
    static DayFile of(byte[] content) {
        List<CalendarDay> days = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        Table<DayColumn> table = Table.read(content, DayColumn.class, row -> read(row, seen, days, errors));
        if (table.read() > MOST) {
            throw new Refused("period.calendar.refused.tooMany", MOST);
        }
        return new DayFile(
                table.read(), days, errors.stream().sorted(CellError.IN_ORDER).toList());
    }

    private static void read(
            TableRow<DayColumn> row, Set<LocalDate> seen, List<CalendarDay> days, List<CellError> errors) {
        LocalDate day = row.date(DayColumn.DAY);
        if (day == null && row.errors().isEmpty()) {
            row.error(DayColumn.DAY, "spreadsheet.cell.missing");
        }
        String word = row.text(DayColumn.KIND);
        DayKind kind = KINDS.read(word);
        String name = row.text(DayColumn.NAME);
        String basis = row.text(DayColumn.BASIS);
        if (kind == null && !word.isEmpty()) {
            row.error(DayColumn.KIND, "period.calendar.error.kind", String.join(", ", KINDS.words()));
        }
        if (day != null && kind != null && !kind.fits(day)) {
            row.error(DayColumn.KIND, "period.calendar.refused." + kind);
        }
        if (day != null && !seen.add(day)) {
            row.error(DayColumn.DAY, "period.calendar.error.twice");
        }
        errors.addAll(row.errors());
        if (day != null && kind != null && row.errors().isEmpty()) {
            days.add(new CalendarDay(day, kind, name, basis));
        }
    }

    public int rejected() {
        return CellError.rows(errors);
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    static byte[] write(List<CalendarDay> days) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cong Tam", "1.0")) {
            SheetWriter list = new SheetWriter(workbook.newWorksheet("Lịch làm việc"));
            DayColumn[] columns = DayColumn.values();
            list.head(
                    Arrays.stream(columns).map(DayColumn::heading).toList(),
                    Arrays.stream(columns)
                            .map(column -> column.format().width())
                            .toList());
            days.forEach(day -> list.row(List.of(day.day(), KINDS.word(day.kind()), day.name(), day.basis())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
