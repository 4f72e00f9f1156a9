package vn.congtam.ranking;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** The ranked list and its open ties as files; the own result stays hidden as on the page, at the end so that no gap tells it. */
@Configuration(proxyBeanMethods = false)
class RankingTables {

    private final JdbcClient jdbc;
    private final RowStream rows;
    private final Formats formats;

    RankingTables(JdbcClient jdbc, RowStream rows, Formats formats) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.formats = formats;
    }

    /** One person of a tie with the line that it is at. */
    private record Tied(OpenTie tie, RankingRow row) {}

    @Bean
    PageTable rankingTable() {
        return PageTable.of("ranking/ranking", this::everybody);
    }

    @Bean
    PageTable tieTable() {
        return PageTable.of("ranking/tie", this::ties);
    }

    @Bean
    PageTable levellingTable() {
        return PageTable.of("ranking/ranking", RankingTables::levels).named("levels");
    }

    @Bean
    PageTable distributionTable() {
        return PageTable.of("ranking/ranking", RankingTables::distribution).named("distribution");
    }

    /** The view around the line is a view of the whole list, which is what the file holds. */
    private TableExport<RankingRow> everybody(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        RankingPermissions may = page.get("may", RankingPermissions.class);
        boolean byUnit = "unit".equals(page.get("view", String.class));
        Long last = month.isPublished() ? null : may.me().personId();
        Consumer<Consumer<? super RankingRow>> all =
                reader -> rows.each(everybody(month, byUnit, last), Ranking.MAPPER, reader);
        return TableExport.streamed(Phrase.of("ranking.title", formats.month(month.month())), columns(month, may), all)
                .in(month.agencyId(), month.month());
    }

    /** @param last person who comes after everybody, null for nobody */
    private StatementSpec everybody(RankedMonth month, boolean byUnit, @Nullable Long last) {
        String order = byUnit ? "s.unit_name, o.unit_id, o.position" : "o.position";
        return jdbc.sql("with " + month.sql() + Ranking.ROWS + "order by s.person_id is not distinct from :last, "
                        + order)
                .params(month.parameters())
                .param("last", last, Types.BIGINT);
    }

    private Columns<RankingRow> columns(RankedMonth month, RankingPermissions may) {
        return Columns.of(RankingRow.class)
                .number("ranking.rank", seen(may, RankingRow::rank))
                .number("ranking.rankUnit", seen(may, RankingRow::rankUnit))
                .text("ranking.name", RankingRow::name)
                .text("ranking.unit", RankingRow::unit)
                .points("ranking.total", seen(may, RankingRow::total))
                .points((Object) "II.2", seen(may, RankingRow::resultsPoints))
                .shortText("ranking.byScore", seen(may, row -> month.label(row.classByScore())))
                .shortText(
                        "ranking.rated",
                        seen(
                                may,
                                row -> row.unresolved() ? Phrase.of("ranking.waiting") : month.label(row.ratedClass())))
                .longText(
                        "ranking.reason", row -> may.hides(row) ? Phrase.of("ranking.ownHidden") : reasons(month, row));
    }

    private static <T> Function<RankingRow, @Nullable T> seen(RankingPermissions may, Function<RankingRow, T> value) {
        return row -> may.hides(row) ? null : value.apply(row);
    }

    private List<Phrase> reasons(RankedMonth month, RankingRow row) {
        String total = formats.points(row.total());
        List<Phrase> reasons = new ArrayList<>();
        if (row.moved()) {
            reasons.add(Phrase.of(
                    "ranking.why.moved", month.label(month.quota().limited()), month.label(row.ratedClass())));
        }
        if (row.unresolved()) {
            reasons.add(Phrase.of("ranking.why.unresolved", total));
        }
        String document = row.capDocument();
        if (document != null) {
            reasons.add(Phrase.of("ranking.why.cap." + row.capKind(), document));
        }
        if (row.tieSettledBy() != null) {
            reasons.add(Phrase.of("ranking.why." + (row.moved() ? "tieLost." : "tieWon.") + row.tieSettledBy(), total));
        }
        return reasons;
    }

    private TableExport<Tied> ties(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        Columns<Tied> columns = Columns.of(Tied.class)
                .when(month.hasCircles(), c -> c.text("ranking.tie.line", tied -> line(month, tied.tie())))
                .number("ranking.tie.places", tied -> tied.tie().places())
                .text("ranking.name", tied -> tied.row().name())
                .text("ranking.unit", tied -> tied.row().unit())
                .points("ranking.total", tied -> tied.row().total())
                .points((Object) "II.2", tied -> tied.row().resultsPoints());
        List<Tied> tied = page.list("ties", OpenTie.class).stream()
                .flatMap(tie -> tie.people().stream().map(row -> new Tied(tie, row)))
                .toList();
        return TableExport.of(Phrase.of("ranking.tie.title"), columns, tied).in(month.agencyId(), month.month());
    }

    private static Phrase line(RankedMonth month, OpenTie tie) {
        return tie.circle().isEmpty()
                ? Phrase.of("ranking.line.AGENCY", "")
                : Phrase.of("ranking.line." + month.quota().base(), tie.name());
    }

    private static TableExport<LevellingRow> levels(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        Columns<LevellingRow> columns = Columns.of(LevellingRow.class)
                .text("ranking.unit", LevellingRow::unit)
                .sum("ranking.city.people", LevellingRow::people)
                .sum("ranking.levelling.dense", LevellingRow::dense)
                .points("ranking.levelling.from", LevellingRow::from)
                .points("ranking.levelling.to", LevellingRow::to)
                .number("ranking.levelling.percent", LevellingRow::percent)
                .number("ranking.levelling.previous", LevellingRow::previous)
                .text(
                        "ranking.levelling",
                        row -> "NONE".equals(row.level())
                                ? Phrase.of("ranking.levelling.NONE", row.people())
                                : Phrase.of("ranking.levelling." + row.level()));
        return TableExport.of(Phrase.of("ranking.levelling"), columns, page.list("levels", LevellingRow.class))
                .in(month.agencyId(), month.month());
    }

    private static TableExport<RankingFigures.Bar> distribution(PageModel page) {
        RankedMonth month = page.get("month", RankedMonth.class);
        Columns<RankingFigures.Bar> columns = Columns.of(RankingFigures.Bar.class)
                .shortText("ranking.class", bar -> month.label(bar.ratedClass()))
                .sum("ranking.byScore", RankingFigures.Bar::before)
                .sum("ranking.afterQuota", RankingFigures.Bar::after)
                .percent("ranking.share", RankingFigures.Bar::share);
        return TableExport.of(
                        Phrase.of("ranking.distribution"),
                        columns,
                        page.get("figures", RankingFigures.class).bars())
                .in(month.agencyId(), month.month());
    }
}
