package vn.congtam.scorecard.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Extended deadlines of a month and what is asked for as files. */
@Configuration(proxyBeanMethods = false)
class DeadlineTables {

    private final Formats formats;

    DeadlineTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable extensionsTable() {
        return PageTable.of("scorecard/deadlines", this::extensions);
    }

    @Bean
    PageTable extensionRequestsTable() {
        return PageTable.of("scorecard/deadlines", this::requests).named("requests");
    }

    private TableExport<ExtensionList.Extension> extensions(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        Columns<ExtensionList.Extension> columns = Columns.of(ExtensionList.Extension.class)
                .text("scorecard.deadline.target", ExtensionList.Extension::name)
                .text("scorecard.unit", ExtensionList.Extension::unitName)
                .text("scorecard.deadline.step", row -> step(row.step()))
                .moment("scorecard.deadline.until", ExtensionList.Extension::due)
                .moment("scorecard.progress.step.REVIEW", row -> row.withdrawn() ? null : row.review())
                .moment("scorecard.progress.step.DECISION", row -> row.withdrawn() ? null : row.decision())
                .longText("scorecard.deadline.reason", ExtensionList.Extension::reason)
                .text("scorecard.deadline.grantedBy", ExtensionList.Extension::grantedBy)
                .moment("scorecard.deadline.grantedAt", ExtensionList.Extension::grantedAt)
                .text(
                        "scorecard.deadline.state",
                        row -> Phrase.of(
                                row.withdrawn() ? "scorecard.deadline.isWithdrawn" : "scorecard.deadline.inForce"));
        return TableExport.of(
                        Phrase.of("scorecard.deadline.title", formats.month(period.month())),
                        columns,
                        page.list("extensions", ExtensionList.Extension.class))
                .in(period.agencyId(), period.month());
    }

    private TableExport<ExtensionList.Request> requests(PageModel page) {
        PeriodSummary period = page.get("period", PeriodSummary.class);
        Columns<ExtensionList.Request> columns = Columns.of(ExtensionList.Request.class)
                .text("scorecard.name", ExtensionList.Request::name)
                .text("scorecard.unit", ExtensionList.Request::unitName)
                .text("scorecard.deadline.step", row -> step(row.step()))
                .moment("scorecard.deadline.due", ExtensionList.Request::due)
                .moment("scorecard.deadline.askedAt", ExtensionList.Request::askedAt)
                .longText("scorecard.deadline.reason", ExtensionList.Request::reason);
        return TableExport.of(
                        Phrase.of("scorecard.deadline.requestsTitle", formats.month(period.month())),
                        columns,
                        page.list("requests", ExtensionList.Request.class))
                .in(period.agencyId(), period.month());
    }

    private static Phrase step(Object step) {
        return Phrase.of("scorecard.progress.step." + step);
    }
}
