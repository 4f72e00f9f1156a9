package vn.congtam.scorecard.transfers;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** People who come and go between agencies as files. */
@Configuration(proxyBeanMethods = false)
class TransferTables {

    private static final String VIEW = "scorecard/transfers";

    @Bean
    PageTable comingTable() {
        return PageTable.of(VIEW, page -> table(page, "coming", "scorecard.transfer.coming"));
    }

    @Bean
    PageTable leavingTable() {
        return PageTable.of(VIEW, page -> table(page, "leaving", "scorecard.transfer.leaving"))
                .named("leaving");
    }

    private static TableExport<Transfer> table(PageModel page, String list, String title) {
        LocalDate today = page.get("today", LocalDate.class);
        DecidedMonths decided = page.get("decided", DecidedMonths.class);
        Columns<Transfer> columns = Columns.of(Transfer.class)
                .text("scorecard.name", Transfer::name)
                .text("scorecard.transfer.from", Transfer::fromAgency)
                .text("scorecard.transfer.to", Transfer::toAgency)
                .shortText("scorecard.moves.document", Transfer::documentNo)
                .day("scorecard.moves.day", Transfer::effectiveOn)
                .day("scorecard.transfer.lastDay", Transfer::until)
                .text("scorecard.transfer.kind", row -> Phrase.of("scorecard.transfer.kind." + row.kind()))
                .text("scorecard.transfer.state", row -> state(row, today))
                .longText("scorecard.transfer.said", Transfer::answer)
                .text("scorecard.deciding.agency", row -> of(decided, row, DecidedMonths.Decided::agency))
                .longText("scorecard.deciding.reason", row -> of(decided, row, DecidedMonths.Decided::reason))
                .text("scorecard.deciding.by", row -> of(decided, row, DecidedMonths.Decided::by))
                .moment("scorecard.deciding.at", row -> of(decided, row, DecidedMonths.Decided::at));
        return TableExport.of(Phrase.of(title), columns, page.list(list, Transfer.class))
                .in(page.get("agency", AgencyInfo.class).id(), null);
    }

    private static @Nullable Object of(
            DecidedMonths decided, Transfer row, Function<DecidedMonths.Decided, ? extends @Nullable Object> value) {
        DecidedMonths.Decided month = decided.of(row);
        return month == null ? null : value.apply(month);
    }

    private static Phrase state(Transfer row, LocalDate today) {
        LocalDate until = row.until();
        if (until != null && row.isOverdue(today)) {
            return Phrase.of("scorecard.transfer.overdueShort");
        }
        return Phrase.of("scorecard.transfer.state." + (row.returned() ? "BACK" : row.status()));
    }
}
