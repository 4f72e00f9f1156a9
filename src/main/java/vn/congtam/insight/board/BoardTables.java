package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.insight.board.MonthBoard.Band;
import vn.congtam.insight.board.MonthBoard.Group;
import vn.congtam.insight.board.MonthBoard.Part;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** How the results of a month spread, for an agency and for the city, as files; frameworks with other names of classes stand below each other. */
@Configuration(proxyBeanMethods = false)
class BoardTables {

    private final Formats formats;

    BoardTables(Formats formats) {
        this.formats = formats;
    }

    /** @param place among the ranked groups of its part, from 1; 0 where they are not ranked */
    private record Line(Part part, int place, Group group) {

        /** People in a class that is called so, null where no class of the part is. */
        @Nullable Integer count(String label) {
            ClassBand band = band(label);
            return band == null
                    ? null
                    : Integer.valueOf(group.spread().count(band.ratedClass().name()));
        }

        @Nullable BigDecimal share(String label) {
            ClassBand band = band(label);
            return band == null ? null : group.spread().share(band.ratedClass().name());
        }

        private @Nullable ClassBand band(String label) {
            return part.names().bands().stream()
                    .filter(band -> band.label().equals(label))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param band null for the not rated */
    private record ClassLine(Part part, @Nullable ClassBand band) {

        int people() {
            return band == null
                    ? part.all().notRated()
                    : part.all().count(band.ratedClass().name());
        }
    }

    private record BandLine(Part part, Band band) {}

    @Bean
    PageTable boardUnitsTable() {
        return PageTable.of("insight/board", page -> {
            List<Line> lines = new ArrayList<>();
            board(page).parts().forEach(part -> part.groups().forEach(group -> lines.add(new Line(part, 0, group))));
            Columns<Line> columns = Columns.of(Line.class)
                    .text("insight.unit", line -> line.group().name());
            return of(page, "insight.board.title", counted(columns, board(page)), lines);
        });
    }

    @Bean
    PageTable boardClassesTable() {
        return PageTable.of("insight/board", page -> classes(page, "insight.board.title"))
                .named("classes");
    }

    @Bean
    PageTable boardPointsTable() {
        return PageTable.of("insight/board", page -> points(page, "insight.board.title"))
                .named("points");
    }

    @Bean
    PageTable cityAgenciesTable() {
        return PageTable.of("insight/city-board", page -> {
            AgencyOrder order = page.get("order", AgencyOrder.class);
            List<Line> lines = new ArrayList<>();
            board(page).parts().forEach(part -> {
                List<Group> ranked = order.page(part.groups(), 0, part.groups().size());
                for (int i = 0; i < ranked.size(); i++) {
                    lines.add(new Line(part, i + 1, ranked.get(i)));
                }
            });
            Columns<Line> columns = Columns.of(Line.class)
                    .number("insight.place", Line::place)
                    .text("insight.agency", line -> line.group().name());
            return of(page, "insight.city.title", counted(columns, board(page)), lines);
        });
    }

    @Bean
    PageTable cityClassesTable() {
        return PageTable.of("insight/city-board", page -> classes(page, "insight.city.title"))
                .named("classes");
    }

    @Bean
    PageTable cityPointsTable() {
        return PageTable.of("insight/city-board", page -> points(page, "insight.city.title"))
                .named("points");
    }

    private static Columns<Line> counted(Columns<Line> columns, MonthBoard board) {
        columns.when(several(board), c -> c.text("insight.classes", line -> names(line.part())))
                .sum("insight.people", line -> line.group().spread().people())
                .sum("insight.rated", line -> line.group().spread().rated());
        Set<String> labels = new LinkedHashSet<>();
        board.parts().forEach(part -> part.names().bands().forEach(band -> labels.add(band.label())));
        labels.forEach(label -> columns.add(label, 9, line -> line.count(label), true));
        labels.forEach(label -> columns.percent(Phrase.of("insight.share", label), line -> line.share(label)));
        return columns.sum("insight.moved", line -> line.group().spread().moved())
                .points("insight.mean", line -> line.group().spread().mean());
    }

    private TableExport<ClassLine> classes(PageModel page, String title) {
        MonthBoard board = board(page);
        Columns<ClassLine> columns = Columns.of(ClassLine.class)
                .text(
                        "insight.class",
                        line -> line.band() == null
                                ? Phrase.of("insight.notRated")
                                : line.band().label())
                .when(several(board), c -> c.text("insight.classes", line -> names(line.part())))
                .sum("insight.persons", ClassLine::people)
                .percent(
                        "insight.shareOfRated",
                        line -> line.band() == null
                                ? null
                                : line.part()
                                        .all()
                                        .share(line.band().ratedClass().name()));
        List<ClassLine> lines = new ArrayList<>();
        board.parts().forEach(part -> {
            part.names().bands().forEach(band -> lines.add(new ClassLine(part, band)));
            if (part.all().notRated() > 0) {
                lines.add(new ClassLine(part, null));
            }
        });
        return of(page, title, columns, lines);
    }

    private TableExport<BandLine> points(PageModel page, String title) {
        MonthBoard board = board(page);
        Columns<BandLine> columns = Columns.of(BandLine.class)
                .text("insight.points", line -> band(line.band()))
                .when(several(board), c -> c.text("insight.classes", line -> names(line.part())))
                .sum("insight.persons", line -> line.band().people());
        List<BandLine> lines = board.parts().stream()
                .flatMap(part -> part.bands().stream().map(band -> new BandLine(part, band)))
                .toList();
        return of(page, title, columns, lines);
    }

    private static Phrase band(Band band) {
        return Phrase.of(band.isLast() ? "insight.band.last" : "insight.band", band.from(), band.to());
    }

    private static String names(Part part) {
        return part.names().key().replace("-", ", ");
    }

    private static boolean several(MonthBoard board) {
        return board.parts().size() > 1;
    }

    private static MonthBoard board(PageModel page) {
        return page.get("board", MonthBoard.class);
    }

    private <R> TableExport<R> of(PageModel page, String title, Columns<R> columns, List<R> lines) {
        YearMonth month = page.get("month", YearMonth.class);
        return TableExport.of(Phrase.of(title, formats.month(month)), columns, lines)
                .in(page.find("agencyId", Long.class), month);
    }
}
