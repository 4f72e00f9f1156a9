package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Who changed from which class to which, as counts and by name, as files. */
@Configuration(proxyBeanMethods = false)
class PeopleTables {

    private static final int COUNT = 14;

    private final PeopleLists people;
    private final Frameworks frameworks;
    private final RowStream rows;
    private final Formats formats;

    PeopleTables(PeopleLists people, Frameworks frameworks, RowStream rows, Formats formats) {
        this.people = people;
        this.frameworks = frameworks;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable boardFlowsTable() {
        return PageTable.of("insight/board", page -> flows(page, page.get("flows", FlowTable.class)))
                .named("flows");
    }

    @Bean
    PageTable cityFlowsTable() {
        return PageTable.of(
                        "insight/city-flows",
                        page -> flows(
                                page, page.get("city", CityFlowTable.class).all()))
                .named("flows");
    }

    @Bean
    PageTable cityFlowsByAgencyTable() {
        return PageTable.of("insight/city-flows", this::agencies);
    }

    @Bean
    PageTable boardPeopleTable() {
        return PageTable.of("insight/board-people", this::people);
    }

    private TableExport<FlowTable.Row> flows(PageModel page, FlowTable flows) {
        YearMonth month = page.get("month", YearMonth.class);
        String before = formats.month(page.get("before", YearMonth.class));
        Columns<FlowTable.Row> columns = Columns.of(FlowTable.Row.class)
                .add(Phrase.of("insight.flows.from", before), COUNT, row -> outcome(row.from()), false);
        IntStream.range(0, flows.columns().size())
                .forEach(at -> columns.add(
                        outcome(flows.columns().get(at)),
                        COUNT,
                        row -> row.cells().get(at),
                        true));
        return TableExport.of(Phrase.of("insight.flows", before, formats.month(month)), columns, flows.rows())
                .in(page.find("agencyId", Long.class), month);
    }

    private TableExport<CityFlowTable.Row> agencies(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        Columns<CityFlowTable.Row> columns = Columns.of(CityFlowTable.Row.class)
                .text("insight.agency", CityFlowTable.Row::name)
                .sum("insight.flows.both", CityFlowTable.Row::people)
                .sum("insight.flows.risen", row -> row.flows().up())
                .sum("insight.flows.kept", row -> row.flows().same())
                .sum("insight.flows.fallen", row -> row.flows().down())
                .percent(Phrase.of("insight.flows.risenShare"), CityFlowTable.Row::risen)
                .percent(Phrase.of("insight.flows.fallenShare"), CityFlowTable.Row::fallen);
        return TableExport.of(
                        Phrase.of("insight.city.flows"),
                        columns,
                        page.get("city", CityFlowTable.class).rows())
                .in(null, month);
    }

    private static Object outcome(FlowTable.Outcome outcome) {
        if (outcome.isRated()) {
            return outcome.label();
        }
        return Phrase.of(outcome.rating().isEmpty() ? "insight.noResult" : "insight.notRated");
    }

    /** Everybody of the filter; the query leaves the reader's own result out until it is published. */
    private TableExport<PersonRow> people(PageModel page) {
        PeopleReach reach = page.get("reach", PeopleReach.class);
        YearMonth month = page.get("month", YearMonth.class);
        PeopleFilter filter = page.get("filter", PeopleFilter.class);
        Long unit = page.find("unit", Long.class);
        Consumer<Consumer<? super PersonRow>> all =
                reader -> rows.each(people.everybody(reach, month, unit, filter), PeopleLists.MAPPER, reader);
        return TableExport.streamed(Phrase.of("insight.people.title", formats.month(month)), columns(page), all)
                .in(reach.agencyId(), month);
    }

    private Columns<PersonRow> columns(PageModel page) {
        String before = formats.month(page.get("before", YearMonth.class));
        Columns<PersonRow> columns = Columns.of(PersonRow.class)
                .number("insight.rank", PersonRow::rank)
                .text("insight.person", PersonRow::name)
                .text("insight.unit", PersonRow::unit);
        if (page.get("reach", PeopleReach.class).agencyId() == null) {
            columns.text("insight.agency", PersonRow::agency);
        }
        return columns.points("insight.total", PersonRow::total)
                .shortText("insight.byScore", row -> label(row.classByScore(), row.frameworkId()))
                .shortText("insight.classFinal", row -> rated(row.ratedClass(), row.frameworkId()))
                .text("insight.reason", PersonRow::notRatedReason)
                .add(Phrase.of("insight.people.classOf", before), COUNT, this::classBefore, false)
                .points(Phrase.of("insight.people.totalOf", before), PersonRow::beforeTotal);
    }

    private Object classBefore(PersonRow row) {
        Long framework = row.beforeFrameworkId();
        return framework == null ? Phrase.of("insight.noResult") : rated(row.beforeClass(), framework);
    }

    private Object rated(@Nullable String letter, long framework) {
        return letter == null
                ? Phrase.of("insight.notRated")
                : frameworks.byId(framework).labelOf(letter);
    }

    private @Nullable String label(@Nullable String letter, long framework) {
        return letter == null ? null : frameworks.byId(framework).labelOf(letter);
    }
}
