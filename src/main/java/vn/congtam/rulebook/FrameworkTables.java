package vn.congtam.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.rulebook.choice.AssignmentLine;
import vn.congtam.rulebook.choice.ChoiceLine;
import vn.congtam.rulebook.choice.MonthLine;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Frameworks as files: the versions, and which of them applies where in an agency. */
@Configuration(proxyBeanMethods = false)
class FrameworkTables {

    private static final String OF_AGENCY = "rulebook/frameworks";

    private final Frameworks frameworks;
    private final Formats formats;

    FrameworkTables(Frameworks frameworks, Formats formats) {
        this.frameworks = frameworks;
        this.formats = formats;
    }

    @Bean
    PageTable versionsTable() {
        return PageTable.of("rulebook/list", FrameworkTables::versions);
    }

    @Bean
    PageTable offeredVersionsTable() {
        return PageTable.of(OF_AGENCY, FrameworkTables::versions).named("versions");
    }

    @Bean
    PageTable frameworkMonthsTable() {
        return PageTable.of(OF_AGENCY, this::months);
    }

    @Bean
    PageTable assignmentsTable() {
        return PageTable.of(OF_AGENCY, this::assignments).named("assignments");
    }

    @Bean
    PageTable choicesTable() {
        return PageTable.of(OF_AGENCY, FrameworkTables::choices).named("history");
    }

    private static TableExport<Frameworks.Published> versions(PageModel page) {
        Columns<Frameworks.Published> columns = Columns.of(Frameworks.Published.class)
                .text("choice.framework", row -> version(row.framework()))
                .longText("rulebook.list.title", row -> row.framework().title())
                .day("rulebook.list.from", row -> row.framework().validFrom())
                .day("rulebook.list.to", row -> row.framework().validTo())
                .longText("rulebook.list.legalBasis", row -> row.framework().legalBasis())
                .score(
                        Phrase.of("rulebook.list.maximum"),
                        row -> row.framework().sheets().getFirst().maximum());
        return TableExport.of(Phrase.of("rulebook.title"), columns, page.list("versions", Frameworks.Published.class));
    }

    private TableExport<MonthLine> months(PageModel page) {
        Columns<MonthLine> columns = Columns.of(MonthLine.class)
                .day("choice.month", MonthLine::month)
                .text("choice.framework", row -> version(row.version().framework()))
                .longText("choice.why", this::why)
                .text("choice.state", row -> Phrase.of(row.opened() ? "choice.opened" : "choice.notOpened"));
        return TableExport.of(Phrase.of("choice.months"), columns, page.list("months", MonthLine.class))
                .in(page.get("agencyId", Long.class), null);
    }

    private Phrase why(MonthLine row) {
        Frameworks.Chosen chosen = row.choice();
        return chosen == null
                ? Phrase.of("choice.why.default")
                : Phrase.of("choice.why.chosen", chosen.documentNo(), formats.month(chosen.from()));
    }

    private TableExport<AssignmentLine> assignments(PageModel page) {
        Columns<AssignmentLine> columns = Columns.of(AssignmentLine.class)
                .day("choice.from", AssignmentLine::from)
                .longText("choice.assign.whom", FrameworkTables::whom)
                .longText("choice.assign.what", this::what)
                .text("choice.document", AssignmentLine::documentNo)
                .text("choice.by", AssignmentLine::by)
                .moment("choice.at", AssignmentLine::chosenAt);
        return TableExport.of(Phrase.of("choice.assignments"), columns, page.list("assignments", AssignmentLine.class))
                .in(page.get("agencyId", Long.class), null);
    }

    private static List<Object> whom(AssignmentLine row) {
        List<Object> whom = new ArrayList<>();
        if (row.unit() != null) {
            whom.add(row.unit());
        }
        if (row.role() != null) {
            whom.add(Phrase.of("organization.role." + row.role()));
        }
        if (row.subjectGroup() != null) {
            whom.add(Phrase.of("organization.subjectGroup." + row.subjectGroup()));
        }
        return whom;
    }

    private List<Phrase> what(AssignmentLine row) {
        List<Phrase> what = new ArrayList<>();
        Long version = row.versionId();
        if (version != null) {
            what.add(version(frameworks.byId(version)));
        }
        if (row.kind() != null) {
            what.add(Phrase.of("choice.kind." + row.kind()));
        }
        if (row.ends()) {
            what.add(Phrase.of("choice.assign.ended"));
        }
        return what;
    }

    private static TableExport<ChoiceLine> choices(PageModel page) {
        Columns<ChoiceLine> columns = Columns.of(ChoiceLine.class)
                .day("choice.from", ChoiceLine::from)
                .text("choice.framework", row -> version(row.version().framework()))
                .text("choice.document", ChoiceLine::documentNo)
                .text("choice.by", ChoiceLine::by)
                .moment("choice.at", ChoiceLine::at);
        return TableExport.of(Phrase.of("choice.history"), columns, page.list("history", ChoiceLine.class))
                .in(page.get("agencyId", Long.class), null);
    }

    private static Phrase version(Framework framework) {
        return Phrase.of("rulebook.version", framework.code(), framework.version());
    }
}
