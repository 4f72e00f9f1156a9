package vn.congtam.insight.personnel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.insight.personnel.PersonnelRow.Figures;
import vn.congtam.shared.Points;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.spreadsheet.SheetWriter;
import vn.congtam.web.Formats;

/** A list as XLSX, written while its rows are read: who, the counted figures, every month, and the evidence in words. */
@Component
class PersonnelWorkbook {

    private static final List<String> WHO = List.of(
            "number", "code", "name", "agency", "unit", "post", "gender", "age", "group", "field", "jobPosition");
    private static final List<Integer> WHO_WIDTHS = List.of(6, 12, 26, 30, 26, 22, 9, 7, 16, 20, 22);
    private static final int FIGURE_WIDTH = 11;
    private static final int MONTH_WIDTH = 9;
    private static final int EVIDENCE_WIDTH = 80;
    private static final int FLUSH_EVERY = 500;

    private final PersonnelLists lists;
    private final Evidence evidence;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    PersonnelWorkbook(PersonnelLists lists, Evidence evidence, MessageSource messages, Formats formats, Clock clock) {
        this.lists = lists;
        this.evidence = evidence;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param asked the conditions in words */
    void write(
            PersonnelList list, Circle circle, PersonnelFilter filter, String asked, Locale locale, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "CongTam", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("sheet", locale));
            SheetWriter writer = new SheetWriter(sheet);
            writer.title(text("title." + list, locale, formats.month(filter.until())));
            writer.title(asked);
            writer.title(text("exportedAt", locale, formats.moment(clock.instant())));
            List<YearMonth> months = months(list, filter);
            writer.head(headings(list, months, locale), widths(list, months));
            AtomicInteger number = new AtomicInteger();
            lists.each(list, circle, filter, row -> {
                writer.row(cells(number.incrementAndGet(), row, list, filter, months, locale));
                if (number.get() % FLUSH_EVERY == 0) {
                    writer.flush();
                }
            });
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<YearMonth> months(PersonnelList list, PersonnelFilter filter) {
        return IntStream.range(0, filter.months(list))
                .mapToObj(index -> filter.first(list).plusMonths(index))
                .toList();
    }

    private List<String> headings(PersonnelList list, List<YearMonth> months, Locale locale) {
        return Stream.of(
                        WHO.stream().map(column -> text("column." + column, locale)),
                        figures(list).stream().map(column -> text("column." + column, locale)),
                        months.stream().map(formats::month),
                        Stream.of(text("column.evidence", locale)))
                .flatMap(columns -> columns)
                .toList();
    }

    private static List<Integer> widths(PersonnelList list, List<YearMonth> months) {
        List<Integer> widths = new ArrayList<>(WHO_WIDTHS);
        figures(list).forEach(column -> widths.add(FIGURE_WIDTH));
        months.forEach(month -> widths.add(MONTH_WIDTH));
        widths.add(EVIDENCE_WIDTH);
        return widths;
    }

    private static List<String> figures(PersonnelList list) {
        return switch (list) {
            case WEAK -> List.of("low", "falls", "assigned", "overdue", "handed");
            case AVOIDING -> List.of("assigned", "handed", "unbegun", "carried");
            case STRONG -> List.of("rated", "mean", "best", "nominated");
            case COMMENDED -> List.of("bestInRow", "mean");
            case UNRATED -> List.of("since", "lastRated");
        };
    }

    private List<@Nullable Object> cells(
            int number,
            PersonnelRow row,
            PersonnelList list,
            PersonnelFilter filter,
            List<YearMonth> months,
            Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>(who(number, row, locale));
        cells.addAll(figures(row, list, locale));
        months.forEach(month -> cells.add(row.marks().stream()
                .filter(mark -> mark.month().equals(month))
                .findFirst()
                .map(mark -> mark.total() == null ? text("notRatedMark", locale) : Points.of(mark.total()))
                .orElse(null)));
        cells.add(String.join("\n", evidence.of(row, list, filter, locale)));
        return cells;
    }

    private List<@Nullable Object> who(int number, PersonnelRow row, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(row.code());
        cells.add(row.name());
        cells.add(row.agency());
        cells.add(row.unit());
        cells.add(row.title().isEmpty() ? word("organization.role." + row.role(), locale) : row.title());
        cells.add(row.gender() == null ? null : word("organization.gender." + row.gender(), locale));
        cells.add(row.age(VietnamTime.today(clock)));
        cells.add(word("organization.subjectGroup." + row.subjectGroup(), locale));
        cells.add(row.dutyGroup());
        cells.add(row.jobPosition());
        return cells;
    }

    private List<@Nullable Object> figures(PersonnelRow row, PersonnelList list, Locale locale) {
        Figures of = row.figures();
        List<@Nullable Object> cells = new ArrayList<>();
        switch (list) {
            case WEAK -> cells.addAll(List.of(of.low(), of.falls(), of.assigned(), of.overdue(), of.handed()));
            case AVOIDING -> cells.addAll(List.of(of.assigned(), of.handed(), of.unbegun(), of.carried()));
            case STRONG -> {
                cells.add(of.rated());
                cells.add(points(of.mean()));
                cells.add(of.best());
                cells.add(row.nominated() ? text("yes", locale) : null);
            }
            case COMMENDED -> {
                cells.add(of.bestInRow());
                cells.add(points(of.mean()));
            }
            case UNRATED -> {
                LocalDate since = row.since();
                cells.add(since);
                cells.add(row.lastRated() == null ? null : formats.month(row.lastRated()));
            }
        }
        return cells;
    }

    private static @Nullable Points points(@Nullable BigDecimal value) {
        return value == null ? null : Points.of(value);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return word("personnel." + key, locale, arguments);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
