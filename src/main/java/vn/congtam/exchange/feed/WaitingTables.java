package vn.congtam.exchange.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** What other systems have not fetched yet as files. */
@Configuration(proxyBeanMethods = false)
class WaitingTables {

    @Bean
    PageTable waitingTable() {
        Columns<WaitingClient> columns = Columns.of(WaitingClient.class)
                .text("exchange.waiting.client", WaitingClient::name)
                .text("exchange.waiting.scope", WaitingTables::scope)
                .moment("exchange.waiting.fetched", WaitingClient::fetchedAt)
                .moment("exchange.waiting.acknowledged", WaitingClient::acknowledgedAt)
                .sum("exchange.waiting.count", WaitingClient::waiting)
                .day("exchange.waiting.oldest", WaitingClient::oldest)
                .number("exchange.waiting.days", WaitingTables::days)
                .sum("exchange.waiting.overdue", WaitingClient::overdue)
                .text("exchange.waiting.note", WaitingTables::note);
        return PageTable.of(
                "exchange/waiting",
                page -> TableExport.of(
                        Phrase.of("exchange.waiting"), columns, page.list("clients", WaitingClient.class)));
    }

    @Bean
    PageTable waitingLinesTable() {
        Columns<WaitingLine> columns = Columns.of(WaitingLine.class)
                .day("exchange.waiting.day", WaitingLine::day)
                .text("exchange.waiting.agency", WaitingLine::agencyName)
                .text("exchange.waiting.kind", row -> Phrase.of("exchange.waiting.kind." + row.kind()))
                .sum("exchange.waiting.count", WaitingLine::changes)
                .number("exchange.waiting.days", WaitingLine::workingDays)
                .sum("exchange.waiting.overdue", row -> row.overdue() ? row.changes() : 0)
                .text("exchange.waiting.note", row -> row.more() ? Phrase.of("exchange.waiting.note.more") : "");
        return PageTable.of(
                "exchange/waiting-client",
                page -> TableExport.of(
                        Phrase.of("exchange.waiting.lines"), columns, page.list("lines", WaitingLine.class)));
    }

    private static Object note(WaitingClient client) {
        return client.more() ? Phrase.of("exchange.waiting.note.more") : "";
    }

    private static Object scope(WaitingClient client) {
        return Objects.requireNonNullElse(client.agencyName(), Phrase.of("exchange.client.city"));
    }

    private static @Nullable Integer days(WaitingClient client) {
        return client.oldest() == null ? null : client.workingDays();
    }
}
