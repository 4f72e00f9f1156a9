package vn.congtam.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Appeals and what became of them as files. */
@Configuration(proxyBeanMethods = false)
class AppealTables {

    private final Appeals appeals;
    private final RowStream rows;

    AppealTables(Appeals appeals, RowStream rows) {
        this.appeals = appeals;
        this.rows = rows;
    }

    @Bean
    PageTable casesTable() {
        return PageTable.of("appeal/cases", this::cases);
    }

    @Bean
    PageTable ownAppealsTable() {
        return PageTable.of("appeal/own", page -> {
            LocalDate today = page.get("today", LocalDate.class);
            return TableExport.of(
                            Phrase.of("appeal.own.filed"),
                            rest(Columns.of(AppealFacts.class), today),
                            page.list("appeals", AppealFacts.class))
                    .own();
        });
    }

    @Bean
    PageTable hearingTable() {
        return PageTable.of("appeal/own", page -> {
                    LocalDate today = page.get("today", LocalDate.class);
                    return TableExport.of(
                            Phrase.of("appeal.own.hearing"),
                            columns(false, today),
                            page.list("hearing", AppealFacts.class));
                })
                .named("hearing");
    }

    @Bean
    PageTable appealStatisticsTable() {
        return PageTable.of("appeal/statistics", AppealTables::statistics);
    }

    private TableExport<AppealFacts> cases(PageModel page) {
        Appeals.Which which = page.get("which", Appeals.Which.class);
        Consumer<Consumer<? super AppealFacts>> all =
                reader -> rows.pages(Appeals.PAGE, number -> appeals.cases(which, number), reader);
        Columns<AppealFacts> columns = columns(which.agencyId() == null, page.get("today", LocalDate.class));
        return TableExport.streamed(Phrase.of("appeal.cases.title"), columns, all)
                .in(which.agencyId(), null);
    }

    private static Columns<AppealFacts> columns(boolean agencies, LocalDate today) {
        Columns<AppealFacts> columns = Columns.of(AppealFacts.class)
                .text("appeal.person", AppealFacts::personName)
                .shortText("appeal.code", AppealFacts::personCode)
                .when(agencies, c -> c.text("appeal.statistics.agency", AppealFacts::agencyName))
                .text("appeal.unit", AppealFacts::unit);
        return rest(columns, today);
    }

    private static Columns<AppealFacts> rest(Columns<AppealFacts> columns, LocalDate today) {
        return columns.day("appeal.month", AppealFacts::month)
                .text("appeal.state", row -> Phrase.of(row.status().messageKey()))
                .moment("appeal.filedAt", AppealFacts::filedAt)
                .day("appeal.answerDue", AppealFacts::answerDue)
                .number("appeal.daysOverdue", row -> row.daysOverdue(today))
                .longText("appeal.hearer", AppealTables::hearer);
    }

    private static List<Object> hearer(AppealFacts row) {
        List<Object> hearer = new ArrayList<>();
        HearerKind kind = row.hearerKind();
        if (kind == null) {
            hearer.add(Phrase.of("appeal.hearer.none"));
            return hearer;
        }
        hearer.add(Phrase.of(kind.messageKey()));
        List.of(row.hearerName(), row.panel()).stream()
                .filter(text -> !text.isEmpty())
                .forEach(hearer::add);
        return hearer;
    }

    private static TableExport<AppealStatistics.Row> statistics(PageModel page) {
        AgencyInfo agency = page.find("agency", AgencyInfo.class);
        Columns<AppealStatistics.Row> columns = Columns.of(AppealStatistics.Row.class)
                .day("appeal.month", AppealStatistics.Row::month)
                .when(agency == null, c -> c.text("appeal.statistics.agency", AppealStatistics.Row::agency))
                .sum("appeal.statistics.filed", AppealStatistics.Row::filed)
                .sum("appeal.statistics.open", AppealStatistics.Row::waiting)
                .sum("appeal.statistics.overdue", AppealStatistics.Row::overdue)
                .sum("appeal.statistics.withdrawn", AppealStatistics.Row::withdrawn)
                .sum("appeal.statistics.upheld", AppealStatistics.Row::upheld)
                .sum("appeal.statistics.changed", AppealStatistics.Row::changed)
                .sum("appeal.statistics.late", AppealStatistics.Row::late)
                .sum("appeal.statistics.reserved", AppealStatistics.Row::reserved)
                .number("appeal.statistics.days", AppealStatistics.Row::days);
        return TableExport.of(
                        Phrase.of("appeal.statistics.titleOf", String.valueOf(page.get("year", Integer.class))),
                        columns,
                        page.list("rows", AppealStatistics.Row.class))
                .in(agency == null ? null : agency.id(), null);
    }
}
