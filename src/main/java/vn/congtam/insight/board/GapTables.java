package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.insight.board.GapTable.Means;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** How far officials, reviewers and the authority are apart, as files: group by group of the sheet, and unit by unit. */
@Configuration(proxyBeanMethods = false)
class GapTables {

    private final Formats formats;

    GapTables(Formats formats) {
        this.formats = formats;
    }

    private record GroupLine(String code, int people, Means means) {}

    /** @param table that the unit is a row of; sheets with other groups have their own */
    private record UnitLine(GapTable table, GapTable.Row row) {

        @Nullable Means means(String code) {
            int at = table.codes().indexOf(code);
            return at < 0 ? null : row.means().get(at);
        }
    }

    @Bean
    PageTable gapGroupsTable() {
        return PageTable.of("insight/board-gaps", this::groups);
    }

    @Bean
    PageTable gapUnitsTable() {
        return PageTable.of("insight/board-gaps", this::units).named("by-unit");
    }

    private TableExport<GroupLine> groups(PageModel page) {
        Columns<GroupLine> columns = Columns.of(GroupLine.class)
                .shortText("insight.gaps.group", GroupLine::code)
                .number("insight.persons", GroupLine::people)
                .points("insight.gaps.self", line -> line.means().self())
                .points("insight.gaps.review", line -> line.means().review())
                .points("insight.gaps.decision", line -> line.means().decision())
                .points("insight.gaps.gap", line -> line.means().gap());
        List<GroupLine> lines = tables(page).stream()
                .flatMap(table -> IntStream.range(0, table.codes().size())
                        .mapToObj(at -> new GroupLine(
                                table.codes().get(at),
                                table.all().people(),
                                table.all().means().get(at))))
                .toList();
        return of(page, columns, lines);
    }

    private TableExport<UnitLine> units(PageModel page) {
        Columns<UnitLine> columns = Columns.of(UnitLine.class)
                .text("insight.unit", line -> line.row().name())
                .sum("insight.persons", line -> line.row().people());
        Set<String> codes = new TreeSet<>();
        tables(page).forEach(table -> codes.addAll(table.codes()));
        for (String code : codes) {
            column(columns, "insight.gaps.self", code, Means::self);
            column(columns, "insight.gaps.review", code, Means::review);
            column(columns, "insight.gaps.decision", code, Means::decision);
            column(columns, "insight.gaps.gap", code, Means::gap);
        }
        List<UnitLine> lines = tables(page).stream()
                .flatMap(table -> table.units().stream().map(row -> new UnitLine(table, row)))
                .toList();
        return of(page, columns, lines);
    }

    private static void column(
            Columns<UnitLine> columns, String key, String code, Function<Means, @Nullable BigDecimal> value) {
        columns.points(Phrase.of("insight.gaps.of", code, Phrase.of(key)), line -> {
            Means means = line.means(code);
            return means == null ? null : value.apply(means);
        });
    }

    private static List<GapTable> tables(PageModel page) {
        return page.list("tables", GapTable.class);
    }

    private <R> TableExport<R> of(PageModel page, Columns<R> columns, List<R> lines) {
        YearMonth month = page.get("month", YearMonth.class);
        return TableExport.of(Phrase.of("insight.gaps.title", formats.month(month)), columns, lines)
                .in(page.get("agencyId", Long.class), month);
    }
}
