package vn.congtam.exchange.client;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Connected systems as a file; no part of a token is in it. */
@Configuration(proxyBeanMethods = false)
class ClientTables {

    @Bean
    PageTable clientsTable() {
        Columns<ClientRow> columns = Columns.of(ClientRow.class)
                .text("exchange.client.name", ClientRow::name)
                .text("exchange.client.agency", ClientTables::scope)
                .longText("exchange.client.scopes", ClientTables::rights)
                .text("exchange.client.state", row -> Phrase.of("exchange.client.state." + row.state()))
                .moment("exchange.client.expiresOn", ClientRow::lastMoment)
                .moment("exchange.client.lastCall", ClientRow::lastCall);
        return PageTable.of(
                "exchange/clients",
                page -> TableExport.of(Phrase.of("exchange.clients"), columns, page.list("clients", ClientRow.class)));
    }

    private static Object rights(ClientRow client) {
        return client.rights().stream()
                .map(right -> Phrase.of("exchange.scope." + right.name()))
                .reduce((before, next) -> Phrase.of("exchange.scope.and", before, next))
                .<Object>map(phrase -> phrase)
                .orElse("");
    }

    private static Object scope(ClientRow client) {
        return Objects.requireNonNullElse(client.agencyName(), Phrase.of("exchange.client.city"));
    }
}
