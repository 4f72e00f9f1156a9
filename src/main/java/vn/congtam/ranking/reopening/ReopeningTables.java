package vn.congtam.ranking.reopening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The reopenings of a month as a file, the running one first. */
@Configuration(proxyBeanMethods = false)
class ReopeningTables {

    private final Formats formats;

    ReopeningTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable reopeningsTable() {
        return PageTable.of("ranking/reopening", this::reopenings);
    }

    private TableExport<Reopening> reopenings(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        List<Reopening> all = new ArrayList<>();
        Reopening running = page.find("running", Reopening.class);
        if (running != null) {
            all.add(running);
        }
        all.addAll(page.list("past", Reopening.class));
        Columns<Reopening> columns = Columns.of(Reopening.class)
                .text("ranking.reopening.state", row -> Phrase.of("ranking.reopening.state." + row.state()))
                .longText(
                        "ranking.reopening.scope",
                        row -> row.whole()
                                ? Phrase.of("ranking.reopening.scopeWhole", row.people())
                                : row.names() + (row.people() > 20 ? "…" : ""))
                .number("ranking.reopening.people", Reopening::people)
                .number("ranking.reopening.corrects", Reopening::closingVersion)
                .longText("ranking.reopening.reason", Reopening::reason)
                .text("ranking.reopening.document", Reopening::documentNo)
                .text("ranking.reopening.by", Reopening::requestedByName)
                .moment("ranking.reopening.askedAt", Reopening::requestedAt)
                .text("ranking.reopening.answeredBy", Reopening::answeredByName)
                .moment("ranking.reopening.answeredAt", Reopening::answeredAt)
                .longText("ranking.reopening.opinion", Reopening::answer)
                .moment("ranking.reopening.ended", Reopening::endedAt);
        return TableExport.of(Phrase.of("ranking.reopening.title", formats.month(period.month())), columns, all)
                .in(period.agencyId(), period.month());
    }
}
