package vn.congtam.ranking;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.history.ImportedMonth;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Refused;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Published lists, the city's overview, confirmations and the own results as files. */
@Configuration(proxyBeanMethods = false)
class PublishedTables {

    private static final Phrase NOT_RATED = Phrase.of("web.rated.KXL");

    private final ClassLists lists;
    private final CityOverview overview;
    private final SignOffs signOffs;
    private final Frameworks frameworks;
    private final RowStream rows;
    private final Formats formats;

    PublishedTables(
            ClassLists lists,
            CityOverview overview,
            SignOffs signOffs,
            Frameworks frameworks,
            RowStream rows,
            Formats formats) {
        this.lists = lists;
        this.overview = overview;
        this.signOffs = signOffs;
        this.frameworks = frameworks;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable classesTable() {
        return PageTable.of("ranking/classes", this::classes);
    }

    @Bean
    PageTable teamResultsTable() {
        return PageTable.of("ranking/team-results", this::team);
    }

    @Bean
    PageTable cityTable() {
        return PageTable.of("ranking/city", this::city);
    }

    @Bean
    PageTable signOffTable() {
        return PageTable.of("ranking/sign-off", this::signOff);
    }

    @Bean
    PageTable ownResultsTable() {
        return PageTable.of("ranking/results", this::own);
    }

    private TableExport<PublishedClass> classes(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        Columns<PublishedClass> columns = Columns.of(PublishedClass.class)
                .text("ranking.name", PublishedClass::name)
                .text("ranking.unit", PublishedClass::unit)
                .text("ranking.rated", row -> label(row.ratedClass(), row.frameworkId()));
        Phrase title = Phrase.of("ranking.classes.titleOf", formats.month(month.month()));
        return TableExport.streamed(title, columns, published(page, month)).in(month.agencyId(), month.month());
    }

    /** The whole agency streams; who reads the own unit only has it on one page. */
    private Consumer<Consumer<? super PublishedClass>> published(PageModel page, RankedMonth month) {
        Long closing = month.closingId();
        if (closing == null || page.get("scope", Audience.class) != Audience.AGENCY) {
            return page.list("rows", PublishedClass.class)::forEach;
        }
        long id = closing;
        return reader -> rows.each(lists.everybody(id), ClassLists.MAPPER, reader);
    }

    private TableExport<PublishedClass> team(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        Columns<PublishedClass> columns = Columns.of(PublishedClass.class)
                .number("ranking.rankUnit", PublishedClass::rank)
                .text("ranking.name", PublishedClass::name)
                .text("ranking.unit", PublishedClass::unit)
                .points("ranking.total", PublishedClass::total)
                .shortText("ranking.byScore", row -> label(row.classByScore(), row.frameworkId()))
                .shortText("ranking.rated", row -> label(row.ratedClass(), row.frameworkId()));
        return TableExport.of(
                        Phrase.of("ranking.team.titleOf", formats.month(month.month())),
                        columns,
                        page.list("rows", PublishedClass.class))
                .in(month.agencyId(), month.month());
    }

    private TableExport<CityRow> city(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        Columns<CityRow> columns = Columns.of(CityRow.class)
                .text("ranking.city.agency", CityRow::agency)
                .text(
                        "ranking.city.status",
                        row -> Phrase.of("ranking.status." + (row.status() == null ? "NONE" : row.status())))
                .sum("ranking.city.people", CityRow::people)
                .sum("ranking.city.rated", CityRow::rated);
        List.of("A", "B", "C", "D").forEach(letter -> columns.add(letter, 9, row -> count(row, letter), true));
        columns.percent("ranking.city.share", CityRow::shareOfBest);
        Consumer<Consumer<? super CityRow>> all =
                reader -> rows.pages(CityOverview.PAGE, number -> overview.of(month, number), reader);
        return TableExport.streamed(Phrase.of("ranking.city.titleOf", formats.month(month)), columns, all)
                .in(null, month);
    }

    private static @Nullable Integer count(CityRow row, String letter) {
        return switch (letter) {
            case "A" -> row.a();
            case "B" -> row.b();
            case "C" -> row.c();
            default -> row.d();
        };
    }

    private TableExport<SignOffRow> signOff(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        if (!period.isPublished()) {
            throw new Refused("ranking.signoff.notPublished", formats.month(period.month()));
        }
        Columns<SignOffRow> columns = Columns.of(SignOffRow.class)
                .shortText("ranking.signoff.code", SignOffRow::code)
                .text("ranking.signoff.name", SignOffRow::name)
                .text("ranking.signoff.post", SignOffRow::post)
                .text("ranking.signoff.unit", SignOffRow::unit)
                .moment(
                        "ranking.signoff.at",
                        row -> row.acknowledgedAt() == null
                                ? Phrase.of("ranking.signoff.notYet")
                                : row.acknowledgedAt());
        return TableExport.of(
                        Phrase.of("ranking.signoff.title", formats.month(period.month())),
                        columns,
                        signOffs.rows(period, page.find("unit", Long.class), page.is("open"), 0, Integer.MAX_VALUE))
                .in(period.agencyId(), period.month());
    }

    /** Months rated here, then those taken over from before. */
    private TableExport<Object> own(PageModel page) {
        Columns<Object> columns = Columns.of(Object.class)
                .day(
                        "ranking.month",
                        row -> row instanceof MonthOutcome own
                                ? own.month()
                                : imported(row).month())
                .points(
                        "ranking.total",
                        row -> row instanceof MonthOutcome own
                                ? own.total()
                                : imported(row).total())
                .text(
                        "ranking.rated",
                        row -> row instanceof MonthOutcome own
                                ? label(own.ratedClass(), own.frameworkVersionId())
                                : label(
                                        imported(row).ratedClass(),
                                        imported(row).frameworkId()))
                .number("ranking.rank", row -> row instanceof MonthOutcome own ? own.rank() : null)
                .longText(
                        "ranking.note",
                        row -> row instanceof MonthOutcome own
                                ? notes(own)
                                : imported(row).note());
        List<Object> all = new ArrayList<>(page.list("results", MonthOutcome.class));
        all.addAll(page.list("imported", ImportedMonth.class));
        return TableExport.of(Phrase.of("ranking.results.title"), columns, all).own();
    }

    private static ImportedMonth imported(Object row) {
        return (ImportedMonth) row;
    }

    private static List<Object> notes(MonthOutcome own) {
        List<Object> notes = new ArrayList<>();
        if (own.moved()) {
            notes.add(Phrase.of("ranking.results.moved"));
        }
        if (own.capReason() != null) {
            notes.add(Phrase.of("ranking.cap." + own.capKind()));
        }
        if (own.notRatedReason() != null) {
            notes.add(own.notRatedReason());
        }
        return notes;
    }

    private Object label(@Nullable String ratedClass, long frameworkId) {
        return ratedClass == null ? NOT_RATED : frameworks.byId(frameworkId).labelOf(ratedClass);
    }
}
