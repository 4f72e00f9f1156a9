package vn.congtam.scorecard.review;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.rulebook.framework.GridColumn;
import vn.congtam.shared.Points;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** A grid as a file: everybody of its filter, with the points that the reader may see. */
@Configuration(proxyBeanMethods = false)
class ReviewTables {

    private final Formats formats;

    ReviewTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable gridTable() {
        return PageTable.of("scorecard/team", this::grid);
    }

    private TableExport<GridRow> grid(PageModel page) {
        Bench bench = page.get("bench", Bench.class);
        TeamGrid grid = page.get("grid", TeamGrid.class);
        Columns<GridRow> columns = Columns.of(GridRow.class)
                .text("scorecard.name", GridRow::name)
                .text("scorecard.post", GridRow::postTitle)
                .text("scorecard.unit", GridRow::unitName)
                .score(Phrase.of("scorecard.review.self"), row -> total(row.self()))
                .when(
                        !bench.isTeam(),
                        c -> c.score(
                                Phrase.of("scorecard.review.reviewed"),
                                row -> row.subject().levels() == 0 ? null : total(row.before())));
        IntStream.range(0, grid.columns().size())
                .forEach(at -> columns.score(heading(grid.columns().get(at)), row -> cell(grid, row, at)));
        columns.when(grid.isDeducting(), c -> c.score(Phrase.of("scorecard.review.deducted"), ReviewTables::deducted))
                .score(
                        Phrase.of(bench.isTeam() ? "scorecard.review.reviewed" : "scorecard.review.decision"),
                        row -> total(row.own()))
                .shortText("scorecard.class", ReviewTables::label)
                .score(
                        Phrase.of("scorecard.review.difference"),
                        row -> row.difference().orElse(null))
                .text("scorecard.review.state", row -> Phrase.of("scorecard.review.state." + row.state()));
        return TableExport.of(
                        Phrase.of("scorecard.review.title." + bench.kind(), formats.month(bench.month())),
                        columns,
                        grid.rows())
                .in(bench.agencyId(), bench.month());
    }

    @Bean
    PageTable pointsDistributionTable() {
        return PageTable.of("scorecard/team-distribution", this::distribution);
    }

    /** How many people have so many points in a group. */
    private record Counted(Object group, Points points, int people, int all) {}

    private TableExport<Counted> distribution(PageModel page) {
        Bench bench = page.get("bench", Bench.class);
        Columns<Counted> columns = Columns.of(Counted.class)
                .text("scorecard.review.distribution.what", Counted::group)
                .score(Phrase.of("scorecard.review.distribution.points"), Counted::points)
                .number("scorecard.review.distribution.people", Counted::people)
                .number("scorecard.review.distribution.all", Counted::all);
        List<Counted> rows = page.get("distribution", Distribution.class).series().stream()
                .flatMap(series -> series.counts().stream()
                        .map(count -> new Counted(group(series), count.points(), count.people(), series.all())))
                .toList();
        return TableExport.of(
                        Phrase.of("scorecard.review.distribution.title", formats.month(bench.month())), columns, rows)
                .in(bench.agencyId(), bench.month());
    }

    private static Phrase group(Distribution.Series series) {
        return "total".equals(series.code())
                ? Phrase.of("scorecard.review.distribution.total")
                : Phrase.of("scorecard.review.distribution.group", series.code());
    }

    private Object heading(GridColumn column) {
        return "III".equals(column.code())
                ? Phrase.of("scorecard.review.bonus")
                : column.code() + " /" + formats.plain(column.maximum());
    }

    private static @Nullable Points cell(TeamGrid grid, GridRow row, int at) {
        GridCell cell = grid.cellsOf(row).get(at);
        return cell == null ? null : cell.own();
    }

    /** As the grid shows it: no total while points are missing. */
    private static @Nullable Points total(@Nullable StagePoints points) {
        return points == null || !points.complete() ? null : points.total();
    }

    private static @Nullable Points deducted(GridRow row) {
        StagePoints own = row.own();
        return own == null || own.deducted() == null ? null : own.deducted().negated();
    }

    private static @Nullable String label(GridRow row) {
        StagePoints own = row.own();
        return own == null || total(own) == null || own.classByScore() == null
                ? null
                : row.framework().labelOf(own.classByScore());
    }
}
