package vn.congtam.account.administration;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Accounts as files: who may sign in and with which roles; nothing about passwords. */
@Configuration(proxyBeanMethods = false)
class AccountTables {

    private final AccountLists lists;
    private final RowStream rows;

    AccountTables(AccountLists lists, RowStream rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @Bean
    PageTable accountsTable() {
        return PageTable.of("account/accounts", this::everywhere);
    }

    @Bean
    PageTable agencyAccountsTable() {
        return PageTable.of("account/agency-accounts", this::ofAgency);
    }

    private TableExport<AccountRow> everywhere(PageModel page) {
        String words = page.get("q", String.class);
        boolean granted = page.is("granted");
        Columns<AccountRow> columns = Columns.of(AccountRow.class)
                .text("account.username", AccountRow::username)
                .text("account.displayName", AccountRow::displayName)
                .text("account.agency", AccountRow::agencyName)
                .longText("account.roles", AccountTables::roles)
                .text("account.state", AccountTables::state)
                .moment("account.lastSignIn", AccountRow::lastSignIn);
        Consumer<Consumer<? super AccountRow>> all = reader -> {
            AtomicReference<String> after = new AtomicReference<>("");
            rows.pages(AccountLists.PAGE, number -> next(words, granted, after), reader);
        };
        return TableExport.streamed(Phrase.of("account.list"), columns, all);
    }

    private List<AccountRow> next(String words, boolean granted, AtomicReference<String> after) {
        List<AccountRow> found = shown(lists.search(words, granted, after.get()));
        if (!found.isEmpty()) {
            after.set(found.getLast().username());
        }
        return found;
    }

    /** The lists read one row more than they show. */
    private static List<AccountRow> shown(List<AccountRow> found) {
        return found.subList(0, Math.min(found.size(), AccountLists.PAGE));
    }

    private TableExport<AccountRow> ofAgency(PageModel page) {
        long agency = page.get("agencyId", Long.class);
        String words = page.get("q", String.class);
        String state = page.get("state", String.class);
        Columns<AccountRow> columns = Columns.of(AccountRow.class)
                .text("account.displayName", AccountRow::displayName)
                .text("account.unit", AccountRow::unitName)
                .text("account.username", AccountRow::username)
                .text("account.state", AccountTables::state)
                .moment("account.lastSignIn", AccountRow::lastSignIn);
        Consumer<Consumer<? super AccountRow>> all = reader -> rows.pages(
                AccountLists.PAGE, number -> shown(lists.ofAgency(agency, words, state, number - 1)), reader);
        return TableExport.streamed(Phrase.of("account.agency.list"), columns, all)
                .in(agency, null);
    }

    private static Phrase state(AccountRow row) {
        return Phrase.of("account.state." + row.state());
    }

    private static List<Phrase> roles(AccountRow row) {
        return row.grants().stream().map(AccountTables::role).toList();
    }

    private static Phrase role(AccountRow.Grant grant) {
        Phrase role = Phrase.of("account.role." + grant.role());
        return grant.agencyName().isEmpty() ? role : Phrase.of("account.role.inAgency", role, grant.agencyName());
    }
}
