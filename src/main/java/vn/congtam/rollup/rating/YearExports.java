package vn.congtam.rollup.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.ranking.Audience;
import vn.congtam.rollup.Term;
import vn.congtam.rollup.rating.YearClasses.NamedClass;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** The yearly rating as files: everybody, open ties, the published list, heads of agencies. */
@Configuration(proxyBeanMethods = false)
class YearExports {

    private final YearClasses classes;
    private final Frameworks frameworks;
    private final RowStream rows;

    YearExports(YearClasses classes, Frameworks frameworks, RowStream rows) {
        this.classes = classes;
        this.frameworks = frameworks;
        this.rows = rows;
    }

    /** One person of a tie with the line that it is at. */
    private record Tied(YearTie tie, YearLine line) {}

    @Bean
    PageTable yearRatingTable() {
        return PageTable.of("rollup/rating", YearExports::rating);
    }

    @Bean
    PageTable yearTieTable() {
        return PageTable.of("rollup/rating-tie", YearExports::ties);
    }

    @Bean
    PageTable yearClassesTable() {
        return PageTable.of("rollup/year-classes", this::classes);
    }

    @Bean
    PageTable cityYearTable() {
        return PageTable.of("rollup/city-years", YearExports::heads);
    }

    private static TableExport<YearLine> rating(PageModel page) {
        YearRating rating = page.get("rating", YearRating.class);
        YearTable table = page.get("table", YearTable.class);
        YearPermissions may = page.get("may", YearPermissions.class);
        Columns<YearLine> columns = Columns.of(YearLine.class)
                .shortText("rollup.rating.personCode", line -> line.sheet().code())
                .text("ranking.name", line -> line.sheet().name())
                .text("ranking.unit", line -> line.sheet().unitName())
                .when(table.isMixed(), c -> c.text("rollup.rating.framework", YearExports::framework))
                .number("rollup.rating.months", YearLine::monthsRated)
                .points("rollup.mean", YearLine::mean)
                .shortText(
                        "rollup.rating.self", line -> label(line, line.sheet().selfClass()))
                .shortText("rollup.rating.proposed", line -> label(line, line.proposed()))
                .shortText(
                        "rollup.rating.decided",
                        seen(may, line -> label(line, line.sheet().decidedClass())))
                .shortText(
                        rating.isOpen() ? "rollup.rating.afterQuota.preview" : "rollup.rating.afterQuota",
                        seen(may, line -> label(line, line.ratedClass())))
                .longText(
                        "rollup.note",
                        line -> may.hides(line.sheet()) ? Phrase.of("rollup.rating.ownHidden") : notes(line, rating));
        return TableExport.of(
                        Phrase.of("rollup.rating.title", rating.yearNumber()),
                        columns,
                        page.list("everyLine", YearLine.class))
                .in(rating.agencyId(), null);
    }

    private static Phrase framework(YearLine line) {
        return Phrase.of(
                "rollup.rating.part", line.framework().code(), line.framework().version());
    }

    private static Function<YearLine, @Nullable Object> seen(
            YearPermissions may, Function<YearLine, @Nullable Object> value) {
        return line -> may.hides(line.sheet()) ? null : value.apply(line);
    }

    private static @Nullable String label(YearLine line, @Nullable RatedClass ratedClass) {
        return ratedClass == null ? null : line.framework().labelOf(ratedClass);
    }

    private static List<Object> notes(YearLine line, YearRating rating) {
        List<Object> notes = new ArrayList<>();
        if (!line.hasClass()) {
            notes.add(Phrase.of("rollup.rating.fewMonths", line.monthsRated()));
        }
        RatedClass before = line.classBefore();
        if (line.moved() && before != null && line.ratedClass() != null) {
            notes.add(Phrase.of(
                    "rollup.rating.moved",
                    line.framework().labelOf(before),
                    line.framework().labelOf(line.ratedClass())));
        }
        if (line.headCap() != null) {
            String document = rating.agencyClassDocument();
            notes.add(Phrase.of(
                    "rollup.rating.capped",
                    line.framework().labelOf(line.headCap()),
                    document == null ? "" : document));
        }
        addWhen(notes, line.waiting(), Phrase.of("rollup.rating.waiting"));
        addWhen(notes, line.tieSettledBy() != null, Phrase.of("rollup.rating.tie." + line.tieSettledBy()));
        addWhen(notes, line.isStale(), Phrase.of("rollup.rating.stale"));
        addWhen(notes, !line.sheet().decisionReason().isEmpty(), line.sheet().decisionReason());
        addWhen(
                notes,
                line.sheet().handling() != Handling.NONE,
                Phrase.of("rollup.handling." + line.sheet().handling()));
        addWhen(notes, line.sheet().gone() && rating.isOpen(), Phrase.of("rollup.rating.gone"));
        addWhen(notes, line.sheet().ofHead() && rating.isOpen(), Phrase.of("rollup.rating.ofHead"));
        return notes;
    }

    private static void addWhen(List<Object> notes, boolean said, Object note) {
        if (said) {
            notes.add(note);
        }
    }

    private static TableExport<Tied> ties(PageModel page) {
        YearRating rating = page.get("rating", YearRating.class);
        Columns<Tied> columns = Columns.of(Tied.class)
                .text(
                        "ranking.tie.line",
                        tied -> Phrase.of(
                                "ranking.line." + tied.tie().limit().kind(),
                                tied.tie().limit().name()))
                .number("ranking.tie.places", tied -> tied.tie().places())
                .text("ranking.name", tied -> tied.line().sheet().name())
                .text("ranking.unit", tied -> tied.line().sheet().unitName())
                .points("rollup.mean", tied -> tied.line().mean());
        List<Tied> tied = page.get("table", YearTable.class).ties().stream()
                .flatMap(tie -> tie.people().stream().map(line -> new Tied(tie, line)))
                .toList();
        return TableExport.of(Phrase.of("ranking.tie.title"), columns, tied).in(rating.agencyId(), null);
    }

    private TableExport<NamedClass> classes(PageModel page) {
        YearRating rating = page.get("rating", YearRating.class);
        Columns<NamedClass> columns = Columns.of(NamedClass.class)
                .text("ranking.name", NamedClass::name)
                .text("ranking.unit", NamedClass::unit)
                .text(
                        "ranking.rated",
                        row -> row.ratedClass() == null
                                ? Phrase.of("web.rated.KXL")
                                : frameworks.byId(row.frameworkId()).labelOf(row.ratedClass()));
        Consumer<Consumer<? super NamedClass>> all = page.get("scope", Audience.class) == Audience.AGENCY
                ? reader -> rows.pages(YearClasses.PAGE, number -> classes.ofAgency(rating, number), reader)
                : page.list("rows", NamedClass.class)::forEach;
        return TableExport.streamed(Phrase.of("rollup.classes.title", rating.yearNumber()), columns, all)
                .in(rating.agencyId(), null);
    }

    private static TableExport<YearSheetRow> heads(PageModel page) {
        Map<?, ?> agencies = page.get("agencies", Map.class);
        Map<?, ?> words = page.get("rulings", Map.class);
        Columns<YearSheetRow> columns = Columns.of(YearSheetRow.class)
                .text("ranking.name", YearSheetRow::name)
                .text("rollup.rating.post", YearSheetRow::postTitle)
                .text(
                        "rollup.city.agency",
                        row -> agencies.get(row.agencyId()) instanceof AgencyInfo agency ? agency.name() : null)
                .shortText("rollup.rating.self", row -> label(words.get(row.personId()), row.selfClass()))
                .shortText("rollup.rating.decided", row -> label(words.get(row.personId()), row.decidedClass()))
                .text("rollup.sheet.document", YearSheetRow::decisionDocument);
        String year = page.get("term", Term.class).yearNumber();
        return TableExport.of(Phrase.of("rollup.city.title", year), columns, page.list("heads", YearSheetRow.class));
    }

    private static @Nullable String label(@Nullable Object framework, @Nullable RatedClass ratedClass) {
        if (ratedClass == null) {
            return null;
        }
        return framework instanceof Framework words ? words.labelOf(ratedClass) : ratedClass.name();
    }
}
