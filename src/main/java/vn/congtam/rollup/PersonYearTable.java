package vn.congtam.rollup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.shared.Points;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The year of one person as a file: the year, its halves and quarters, and every month. */
@Configuration(proxyBeanMethods = false)
class PersonYearTable {

    private final RatedCells cells;
    private final Formats formats;

    PersonYearTable(RatedCells cells, Formats formats) {
        this.cells = cells;
        this.formats = formats;
    }

    @Bean
    PageTable yearOfPersonTable() {
        return PageTable.of("rollup/person", this::person);
    }

    private TableExport<Object> person(PageModel page) {
        PersonYear of = page.get("of", PersonYear.class);
        List<Object> lines = new ArrayList<>(List.of(of.year()));
        of.halves().forEach(half -> {
            lines.add(half.rollup());
            half.quarters().forEach(quarter -> {
                lines.add(quarter);
                quarter.months().stream()
                        .filter(month -> month.state() != MonthOfTerm.State.AHEAD)
                        .forEach(lines::add);
            });
        });
        Columns<Object> columns = Columns.of(Object.class)
                .text(
                        "rollup.span",
                        line -> line instanceof Rollup rollup
                                ? RatedCells.name(rollup.term())
                                : Phrase.of("rollup.month", month(line).month().getMonthValue()))
                .add(
                        Phrase.of("rollup.points"),
                        9,
                        line -> line instanceof Rollup rollup
                                ? rollup.mean() == null ? null : Points.of(rollup.mean())
                                : RatedCells.points(month(line)),
                        false)
                .shortText(
                        "rollup.class",
                        line -> line instanceof Rollup rollup ? RatedCells.proposed(rollup) : cells.label(month(line)))
                .longText("rollup.how", line -> line instanceof Rollup rollup ? formula(rollup) : how(month(line), of));
        TableExport<Object> export = TableExport.<Object>of(
                        Phrase.of(
                                "rollup.person.title",
                                of.name(),
                                of.year().term().yearNumber()),
                        columns,
                        lines)
                .in(of.agencyId(), null);
        return page.is("own") ? export.own() : export;
    }

    private static MonthOfTerm month(Object line) {
        return (MonthOfTerm) line;
    }

    private List<Phrase> formula(Rollup rollup) {
        List<Phrase> said = new ArrayList<>();
        if (rollup.mean() != null) {
            said.add(Phrase.of("rollup.formula", rollup.rated(), formats.points(rollup.mean())));
        }
        if (rollup.hasTooFewMonths()) {
            said.add(Phrase.of("rollup.few", rollup.rated(), rollup.needed()));
        }
        return said;
    }

    private List<Phrase> how(MonthOfTerm month, PersonYear of) {
        RatedMonth result = month.result();
        return result == null
                ? List.of(Phrase.of("rollup.missing"))
                : cells.notes(month.month().getMonthValue(), result, of.agencyId());
    }
}
