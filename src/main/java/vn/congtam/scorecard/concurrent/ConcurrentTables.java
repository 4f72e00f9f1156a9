package vn.congtam.scorecard.concurrent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Concurrent posts of the open month and what was said about them as a file. */
@Configuration(proxyBeanMethods = false)
class ConcurrentTables {

    @Bean
    PageTable concurrentSheetsTable() {
        Columns<ConcurrentSheet> columns = Columns.of(ConcurrentSheet.class)
                .text("scorecard.name", ConcurrentSheet::name)
                .day("scorecard.concurrent.month", ConcurrentSheet::month)
                .text("scorecard.concurrent.post", row -> row.post() + ", " + row.unit())
                .text("scorecard.concurrent.main", row -> row.mainPost() + ", " + row.mainUnit())
                .longText("scorecard.concurrent.comment", ConcurrentTables::comment);
        return PageTable.of(
                "scorecard/concurrent-list",
                page -> TableExport.of(
                        Phrase.of("scorecard.concurrent.title"), columns, page.list("sheets", ConcurrentSheet.class)));
    }

    private static Object comment(ConcurrentSheet row) {
        String body = row.body();
        return body != null
                ? body
                : Phrase.of(row.isHandedIn() ? "scorecard.concurrent.notYet" : "scorecard.concurrent.draft");
    }
}
