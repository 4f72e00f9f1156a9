package vn.congtam.account.delegation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Delegations as files: of an agency, given and received. */
@Configuration(proxyBeanMethods = false)
class DelegationTables {

    private static final String OWN = "account/delegations";

    @Bean
    PageTable agencyDelegationsTable() {
        return PageTable.of(
                "account/agency-delegations",
                page -> TableExport.of(Phrase.of("delegation.given"), columns(), page.list("rows", DelegationRow.class))
                        .in(page.get("agencyId", Long.class), null));
    }

    @Bean
    PageTable receivedDelegationsTable() {
        return PageTable.of(OWN, page -> own(page, "received"));
    }

    @Bean
    PageTable givenDelegationsTable() {
        return PageTable.of(OWN, page -> own(page, "given")).named("given");
    }

    private static TableExport<DelegationRow> own(PageModel page, String which) {
        return TableExport.of(Phrase.of("delegation." + which), columns(), page.list(which, DelegationRow.class))
                .own();
    }

    private static Columns<DelegationRow> columns() {
        return Columns.of(DelegationRow.class)
                .text("delegation.delegator", DelegationRow::delegatorName)
                .text("delegation.delegate", DelegationRow::delegateName)
                .text("delegation.scope", row -> Phrase.of("delegation.scope." + row.scope()))
                .day("delegation.from", DelegationRow::validFrom)
                .day("delegation.to", DelegationRow::validTo)
                .text("delegation.document", DelegationRow::documentNo)
                .text("delegation.state", row -> Phrase.of("delegation.state." + row.state()))
                .longText("delegation.revokeReason", DelegationRow::revokeReason);
    }
}
