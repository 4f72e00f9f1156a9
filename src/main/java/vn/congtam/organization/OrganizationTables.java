package vn.congtam.organization;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.organization.Directory.Row;
import vn.congtam.organization.Directory.UnitCount;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** People, units and agencies as files. */
@Configuration(proxyBeanMethods = false)
class OrganizationTables {

    private static final String PEOPLE_AND_UNITS = "organization/organization";

    private final Directory directory;
    private final RowStream rows;

    OrganizationTables(Directory directory, RowStream rows) {
        this.directory = directory;
        this.rows = rows;
    }

    @Bean
    PageTable peopleTable() {
        return PageTable.of(PEOPLE_AND_UNITS, this::people);
    }

    @Bean
    PageTable unitsTable() {
        return PageTable.of(PEOPLE_AND_UNITS, OrganizationTables::units).named("units");
    }

    @Bean
    PageTable agenciesTable() {
        return PageTable.of("organization/agencies", OrganizationTables::agencies);
    }

    private TableExport<Row> people(PageModel page) {
        long agency = page.get("agency", AgencyInfo.class).id();
        Directory.Search search = page.get("people", Directory.Page.class).search();
        Columns<Row> columns = Columns.of(Row.class)
                .text("organization.person.fullName", Row::fullName)
                .shortText("organization.person.code", Row::code)
                .text(
                        "organization.post.title",
                        row -> row.role() == null ? Phrase.of("organization.post.none") : row.title())
                .text(
                        "organization.post.role",
                        row -> row.role() == null ? null : Phrase.of("organization.role." + row.role()))
                .text("organization.post.unit", Row::unitName)
                .text(
                        "organization.person.subjectGroup",
                        row -> Phrase.of("organization.subjectGroup." + row.subjectGroup()))
                .text("organization.person.dutyGroup", Row::dutyGroup);
        Consumer<Consumer<? super Row>> all =
                reader -> rows.each(directory.everybody(agency, search), Directory.ROW, reader);
        return TableExport.streamed(Phrase.of("organization.people"), columns, all)
                .in(agency, null);
    }

    private static TableExport<UnitCount> units(PageModel page) {
        Columns<UnitCount> columns = Columns.of(UnitCount.class)
                .longText("organization.unit.name", row -> row.unit().name())
                .number("organization.unit.depth", row -> row.unit().depth())
                .sum("organization.people.count", UnitCount::people)
                .day("organization.unit.closedOn", row -> row.unit().closedOn());
        return TableExport.of(Phrase.of("organization.units"), columns, page.list("units", UnitCount.class))
                .in(page.get("agency", AgencyInfo.class).id(), null);
    }

    private static TableExport<AgencyInfo> agencies(PageModel page) {
        Columns<AgencyInfo> columns = Columns.of(AgencyInfo.class)
                .longText("organization.agency.name", AgencyInfo::name)
                .shortText("organization.agency.code", AgencyInfo::code)
                .text("organization.agency.kind", row -> Phrase.of("organization.kind." + row.kind()))
                .text("organization.agency.place", AgencyInfo::place)
                .text("organization.agency.helpContact", AgencyInfo::helpContact);
        return TableExport.of(Phrase.of("organization.agencies"), columns, page.list("agencies", AgencyInfo.class));
    }
}
