package vn.congtam.worklog.conversion;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** The catalogue as a file with the filter of the page; the file to fill in and bring back is another one. */
@Configuration(proxyBeanMethods = false)
class CatalogueTables {

    private final Catalogue catalogue;
    private final RowStream rows;
    private final Formats formats;

    CatalogueTables(Catalogue catalogue, RowStream rows, Formats formats) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable catalogueTable() {
        return PageTable.of("worklog/conversion/catalogue", this::products);
    }

    private TableExport<CatalogueItem> products(PageModel page) {
        CataloguePage shown = page.get("page", CataloguePage.class);
        Columns<CatalogueItem> columns = Columns.of(CatalogueItem.class)
                .shortText("worklog.conversion.code", CatalogueItem::code)
                .longText("worklog.conversion.name", CatalogueItem::name)
                .longText("worklog.conversion.product", CatalogueItem::product)
                .number("worklog.conversion.complexity", CatalogueItem::complexity)
                .number("worklog.conversion.coefficient", CatalogueItem::coefficient)
                .shortText("worklog.task.unit", CatalogueItem::unitOfMeasure)
                .number("worklog.conversion.days", CatalogueItem::defaultDays)
                .day("worklog.conversion.from", CatalogueItem::validFrom);
        Consumer<Consumer<? super CatalogueItem>> all =
                reader -> rows.pages(Catalogue.PAGE_SIZE, number -> catalogue.page(shown.search(), number - 1), reader);
        return TableExport.streamed(Phrase.of("worklog.conversion.caption", formats.month(shown.month())), columns, all)
                .in(shown.agencyId(), shown.month());
    }
}
