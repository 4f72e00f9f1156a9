package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Months beside each other, for an agency and for the city, and how the running month goes, as files. */
@Configuration(proxyBeanMethods = false)
class MonthTables {

    private final Formats formats;

    MonthTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable boardMonthsTable() {
        return PageTable.of("insight/board-months", page -> heat(page, "insight.unit"));
    }

    @Bean
    PageTable cityMonthsTable() {
        return PageTable.of("insight/city-months", page -> heat(page, "insight.agency"));
    }

    @Bean
    PageTable boardComparisonTable() {
        return PageTable.of("insight/board-comparison", page -> comparison(page, "insight.unit"));
    }

    @Bean
    PageTable cityComparisonTable() {
        return PageTable.of("insight/city-comparison", page -> comparison(page, "insight.agency"));
    }

    @Bean
    PageTable boardProgressTable() {
        return PageTable.of("insight/board-progress", this::progress);
    }

    /** All groups together come last, as on the page: what they have in common is no sum. */
    private TableExport<HeatTable.Row> heat(PageModel page, String group) {
        HeatTable heat = page.get("heat", HeatTable.class);
        boolean city = page.find("agencyId", Long.class) == null;
        Columns<HeatTable.Row> columns = Columns.of(HeatTable.Row.class)
                .text(group, row -> row.id() == 0 ? Phrase.of(city ? "insight.city" : "insight.whole") : row.name());
        IntStream.range(0, heat.months().size()).forEach(at -> {
            YearMonth month = heat.months().get(at);
            Phrase heading = Phrase.of("insight.heat.month", month.getMonthValue(), String.valueOf(month.getYear()));
            Function<HeatTable.Row, @Nullable BigDecimal> value =
                    row -> row.cells().get(at).value();
            if (heat.measure().isShare()) {
                columns.percent(heading, value);
            } else {
                columns.points(heading, value);
            }
        });
        List<HeatTable.Row> lines = new ArrayList<>(heat.rows());
        if (lines.size() > 1) {
            lines.add(heat.all());
        }
        Phrase title = Phrase.of("insight.heat.caption." + heat.measure().key());
        return TableExport.of(title, columns, lines)
                .in(page.find("agencyId", Long.class), page.get("month", YearMonth.class));
    }

    private TableExport<Comparison.Row> comparison(PageModel page, String group) {
        Comparison of = page.get("comparison", Comparison.class);
        String now = formats.month(of.month());
        String then = formats.month(of.with());
        Columns<Comparison.Row> columns = Columns.of(Comparison.Row.class)
                .text(group, Comparison.Row::name)
                .add(heading("rated", then), 14, row -> rated(row.then()), true)
                .add(heading("rated", now), 14, row -> rated(row.now()), true)
                .points(heading("mean", then), row -> mean(row.then()))
                .points(heading("mean", now), row -> mean(row.now()))
                .number("insight.compare.change", Comparison.Row::meanChange)
                .percent(heading("best", then), row -> best(row.then()))
                .percent(heading("best", now), row -> best(row.now()))
                .number("insight.compare.bestChange", Comparison.Row::bestChange)
                .percent(heading("worst", then), row -> worst(row.then()))
                .percent(heading("worst", now), row -> worst(row.now()));
        return TableExport.of(Phrase.of("insight.compare.title", now, then), columns, of.rows())
                .in(page.find("agencyId", Long.class), of.month());
    }

    private static Phrase heading(String figure, String month) {
        return Phrase.of("insight.compare.of", Phrase.of("insight.compare." + figure), month);
    }

    private static @Nullable Integer rated(@Nullable GroupMonth month) {
        return month == null ? null : Integer.valueOf(month.rated());
    }

    private static @Nullable BigDecimal mean(@Nullable GroupMonth month) {
        return month == null ? null : month.mean();
    }

    private static @Nullable BigDecimal best(@Nullable GroupMonth month) {
        return month == null ? null : month.bestShare();
    }

    private static @Nullable BigDecimal worst(@Nullable GroupMonth month) {
        return month == null ? null : month.worstShare();
    }

    private TableExport<BurnDown.Day> progress(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        Columns<BurnDown.Day> columns = Columns.of(BurnDown.Day.class)
                .day("insight.burn.day", BurnDown.Day::day)
                .number("insight.burn.unsent", BurnDown.Day::unsent)
                .number("insight.burn.unreviewed", BurnDown.Day::unreviewed)
                .number("insight.burn.undecided", BurnDown.Day::undecided)
                .text(
                        "insight.burn.due",
                        day -> day.due().stream()
                                .map(step -> Phrase.of("insight.burn.due." + step))
                                .toList());
        return TableExport.of(
                        Phrase.of("insight.burn.title", formats.month(month)),
                        columns,
                        page.get("burn", BurnDown.class).days())
                .in(page.get("agencyId", Long.class), month);
    }
}
