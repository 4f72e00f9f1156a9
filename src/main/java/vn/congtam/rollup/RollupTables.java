package vn.congtam.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Quarters, half-years and years of an agency's people as files. */
@Configuration(proxyBeanMethods = false)
class RollupTables {

    private final AgencyPeople people;
    private final Rollups rollups;
    private final RatedCells cells;
    private final RowStream rows;

    RollupTables(AgencyPeople people, Rollups rollups, RatedCells cells, RowStream rows) {
        this.people = people;
        this.rollups = rollups;
        this.cells = cells;
        this.rows = rows;
    }

    /** A person with the months of the term put together. */
    private record Line(AgencyPeople.Row person, Rollup rollup) {}

    @Bean
    PageTable agencyYearTable() {
        return PageTable.of("rollup/agency", this::agency);
    }

    private TableExport<Line> agency(PageModel page) {
        Term term = page.get("term", Term.class);
        RollupPermissions may = page.get("may", RollupPermissions.class);
        Columns<Line> columns = Columns.of(Line.class)
                .text("ranking.name", line -> line.person().name())
                .text("ranking.unit", line -> line.person().unit());
        for (int i = 0; i < term.months().size(); i++) {
            int at = i;
            int number = term.months().get(at).getMonthValue();
            columns.add(
                            Phrase.of("rollup.month.short", number),
                            9,
                            line -> RatedCells.points(line.rollup().months().get(at)),
                            false)
                    .add(
                            Phrase.of("rollup.month.class", number),
                            9,
                            line -> cells.label(line.rollup().months().get(at)),
                            false);
        }
        columns.points("rollup.mean", line -> line.rollup().mean())
                .shortText("rollup.class", line -> RatedCells.proposed(line.rollup()))
                .longText("rollup.note", line -> cells.notes(line.rollup(), may.agencyId()));
        Consumer<Consumer<? super Line>> all =
                reader -> rows.pages(AgencyPeople.PAGE, number -> page(page, term, may, number), reader);
        return TableExport.streamed(Phrase.of("rollup.agency.title", RatedCells.name(term)), columns, all)
                .in(may.agencyId(), null);
    }

    private List<Line> page(PageModel page, Term term, RollupPermissions may, int number) {
        List<AgencyPeople.Row> found =
                people.page(may.agencyId(), page.get("day", LocalDate.class), page.get("words", String.class), number);
        List<Long> persons = found.stream().map(AgencyPeople.Row::id).toList();
        Map<Long, Rollup> of = may.isInside()
                ? rollups.inside(may.agencyId(), may.reader(), persons, term)
                : rollups.published(may.agencyId(), persons, term);
        return found.stream()
                .map(row -> new Line(row, Objects.requireNonNull(of.get(row.id()))))
                .toList();
    }
}
