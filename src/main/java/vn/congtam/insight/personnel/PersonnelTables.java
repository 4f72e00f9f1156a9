package vn.congtam.insight.personnel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.congtam.audit.AuditTrail;
import vn.congtam.insight.personnel.PersonnelRow.Figures;
import vn.congtam.shared.Points;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** A list of people as a file: who, the counted figures, every month, and the evidence in words. */
@Configuration(proxyBeanMethods = false)
class PersonnelTables {

    private static final int NUMBER = 6;
    private static final int MONTH = 9;
    private static final int EVIDENCE = 80;

    private final PersonnelLists lists;
    private final Evidence evidence;
    private final AskedWords words;
    private final AuditTrail audit;
    private final Formats formats;

    PersonnelTables(PersonnelLists lists, Evidence evidence, AskedWords words, AuditTrail audit, Formats formats) {
        this.lists = lists;
        this.evidence = evidence;
        this.words = words;
        this.audit = audit;
        this.formats = formats;
    }

    /** @param number on the list, from 1 */
    private record Line(int number, PersonnelRow row) {

        Figures figures() {
            return row.figures();
        }
    }

    @Bean
    PageTable personnelTable() {
        return PageTable.of("insight/personnel", this::everybody);
    }

    /** Everybody of the filter, not only the page shown; on record with what was asked, as every reading of a list. */
    private TableExport<Line> everybody(PageModel page) {
        PersonnelList list = page.get("list", PersonnelList.class);
        Circle circle = page.get("circle", Circle.class);
        PersonnelFilter filter = page.get("filter", PersonnelFilter.class);
        Locale locale = LocaleContextHolder.getLocale();
        audit.append(PersonnelScreen.exported(list, circle, filter));
        Columns<Line> columns = months(figures(who(page.get("today", LocalDate.class)), list), list, filter)
                .add(
                        Phrase.of("personnel.column.evidence"),
                        EVIDENCE,
                        line -> evidence.of(line.row(), list, filter, locale),
                        false);
        Consumer<Consumer<? super Line>> all = reader -> {
            int[] number = {0};
            lists.each(list, circle, filter, row -> {
                number[0]++;
                reader.accept(new Line(number[0], row));
            });
        };
        return TableExport.streamed(Phrase.of("personnel.title." + list, formats.month(filter.until())), columns, all)
                .saying(words.of(list, filter, locale))
                .in(circle.agencyId(), filter.until());
    }

    private static Columns<Line> who(LocalDate today) {
        return Columns.of(Line.class)
                .add(Phrase.of("personnel.column.number"), NUMBER, Line::number, false)
                .shortText("personnel.column.code", line -> line.row().code())
                .text("personnel.column.name", line -> line.row().name())
                .text("personnel.column.agency", line -> line.row().agency())
                .text("personnel.column.unit", line -> line.row().unit())
                .text("personnel.column.post", line -> post(line.row()))
                .shortText(
                        "personnel.column.gender",
                        line -> line.row().gender() == null
                                ? null
                                : Phrase.of("organization.gender." + line.row().gender()))
                .number("personnel.column.age", line -> line.row().age(today))
                .shortText(
                        "personnel.column.group",
                        line -> Phrase.of(
                                "organization.subjectGroup." + line.row().subjectGroup()))
                .text("personnel.column.field", line -> line.row().dutyGroup())
                .text("personnel.column.jobPosition", line -> line.row().jobPosition());
    }

    private static Object post(PersonnelRow row) {
        return row.title().isEmpty() ? Phrase.of("organization.role." + row.role()) : row.title();
    }

    private static Columns<Line> figures(Columns<Line> columns, PersonnelList list) {
        return switch (list) {
            case WEAK ->
                columns.number("personnel.column.low", of(Figures::low))
                        .number("personnel.column.falls", of(Figures::falls))
                        .sum("personnel.column.assigned", of(Figures::assigned))
                        .sum("personnel.column.overdue", of(Figures::overdue))
                        .sum("personnel.column.handed", of(Figures::handed));
            case AVOIDING ->
                columns.sum("personnel.column.assigned", of(Figures::assigned))
                        .sum("personnel.column.handed", of(Figures::handed))
                        .sum("personnel.column.unbegun", of(Figures::unbegun))
                        .sum("personnel.column.carried", of(Figures::carried));
            case STRONG ->
                columns.number("personnel.column.rated", of(Figures::rated))
                        .points("personnel.column.mean", line -> line.figures().mean())
                        .number("personnel.column.best", of(Figures::best))
                        .shortText(
                                "personnel.column.nominated",
                                line -> line.row().nominated() ? Phrase.of("personnel.yes") : null);
            case COMMENDED ->
                columns.number("personnel.column.bestInRow", of(Figures::bestInRow))
                        .points("personnel.column.mean", line -> line.figures().mean());
            case UNRATED ->
                columns.day("personnel.column.since", line -> line.row().since())
                        .day("personnel.column.lastRated", line -> line.row().lastRated());
        };
    }

    private static Function<Line, Integer> of(Function<Figures, Integer> figure) {
        return line -> figure.apply(line.figures());
    }

    private Columns<Line> months(Columns<Line> columns, PersonnelList list, PersonnelFilter filter) {
        IntStream.range(0, filter.months(list))
                .mapToObj(index -> filter.first(list).plusMonths(index))
                .forEach(month -> columns.add(formats.month(month), MONTH, line -> mark(line.row(), month), false));
        return columns;
    }

    private static @Nullable Object mark(PersonnelRow row, YearMonth month) {
        return row.marks().stream()
                .filter(mark -> mark.month().equals(month))
                .findFirst()
                .<Object>map(
                        mark -> mark.total() == null ? Phrase.of("personnel.notRatedMark") : Points.of(mark.total()))
                .orElse(null);
    }
}
