package vn.congtam.scorecard.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Sheets that go no further as a file. */
@Configuration(proxyBeanMethods = false)
class RoutingTables {

    @Bean
    PageTable stuckTable() {
        return PageTable.of("scorecard/stuck", RoutingTables::stuck);
    }

    private static TableExport<StuckSheet> stuck(PageModel page) {
        Columns<StuckSheet> columns = Columns.of(StuckSheet.class)
                .text("scorecard.routing.official", StuckSheet::name)
                .text("scorecard.unit", StuckSheet::unitName)
                .day("scorecard.routing.month", StuckSheet::month)
                .text(
                        "scorecard.routing.step",
                        row -> row.level() == 0
                                ? Phrase.of("scorecard.routing.decision")
                                : Phrase.of("scorecard.routing.level", row.level()))
                .text("scorecard.routing.status", row -> Phrase.of("scorecard.status." + row.status()))
                .text(
                        "scorecard.routing.owner",
                        row -> row.owner() == null ? Phrase.of("scorecard.routing.nobody") : row.owner())
                .longText("scorecard.routing.why", row -> Phrase.of("scorecard.routing.cause." + row.cause()))
                .text(
                        "scorecard.routing.byPosts",
                        row -> row.byPosts() == null ? Phrase.of("scorecard.routing.noneByPosts") : row.byPosts());
        return TableExport.of(Phrase.of("scorecard.routing.title"), columns, page.list("rows", StuckSheet.class))
                .in(page.get("agencyId", Long.class), null);
    }
}
