package vn.congtam.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Imports of earlier months and what came with them as files. */
@Configuration(proxyBeanMethods = false)
class HistoryTables {

    private final ImportBatches batches;
    private final Frameworks frameworks;
    private final RowStream rows;
    private final Formats formats;

    HistoryTables(ImportBatches batches, Frameworks frameworks, RowStream rows, Formats formats) {
        this.batches = batches;
        this.frameworks = frameworks;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable importsTable() {
        return PageTable.of("history/imports", this::imports);
    }

    @Bean
    PageTable importedTable() {
        return PageTable.of("history/batch", this::imported);
    }

    private TableExport<ImportBatch> imports(PageModel page) {
        Columns<ImportBatch> columns = Columns.of(ImportBatch.class)
                .text("history.file", ImportBatch::fileName)
                .text("history.document", ImportBatch::documentNo)
                .day("history.month.first", ImportBatch::first)
                .day("history.month.last", ImportBatch::last)
                .sum("history.rows", ImportBatch::rows)
                .moment("history.importedAt", ImportBatch::importedAt)
                .text("history.importedBy", ImportBatch::importedBy)
                .longText("history.status", this::status);
        return TableExport.of(Phrase.of("history.imports"), columns, page.list("batches", ImportBatch.class))
                .in(page.get("agency", AgencyInfo.class).id(), null);
    }

    private Object status(ImportBatch batch) {
        return batch.isWithdrawn()
                ? List.of(
                        Phrase.of(
                                "history.withdrawnAt",
                                formats.moment(batch.withdrawnAt()),
                                Objects.requireNonNullElse(batch.withdrawnBy(), "")),
                        Phrase.of("history.reason", Objects.requireNonNullElse(batch.withdrawReason(), "")))
                : Phrase.of("history.live");
    }

    private TableExport<ImportedRow> imported(PageModel page) {
        ImportBatch batch = page.get("batch", ImportBatch.class);
        Columns<ImportedRow> columns = Columns.of(ImportedRow.class)
                .text("history.person", ImportedRow::fullName)
                .shortText("history.code", ImportedRow::code)
                .text("history.unit", ImportedRow::unitName)
                .day("history.month", ImportedRow::month)
                .points((Object) "I", ImportedRow::conduct)
                .points((Object) "II.1", ImportedRow::ability)
                .points((Object) "II.2", ImportedRow::results)
                .points((Object) "III", ImportedRow::bonus)
                .points("history.deducted", ImportedRow::deducted)
                .points("history.total", ImportedRow::total)
                .text("history.class", this::label)
                .longText("history.note", HistoryTables::notes);
        Consumer<Consumer<? super ImportedRow>> all =
                reader -> rows.each(batches.everyRow(batch.id()), ImportBatches.ROW, reader);
        return TableExport.streamed(Phrase.of("history.batch.title", batch.fileName()), columns, all)
                .in(page.get("agency", AgencyInfo.class).id(), null);
    }

    private Object label(ImportedRow row) {
        String rated = row.ratedClass();
        return rated == null
                ? Phrase.of("web.rated.KXL")
                : frameworks.byId(row.frameworkId()).labelOf(rated);
    }

    private static List<Object> notes(ImportedRow row) {
        List<Object> notes = new ArrayList<>();
        if (!row.note().isEmpty()) {
            notes.add(row.note());
        }
        if (row.lower()) {
            notes.add(Phrase.of("history.lowerThanScore"));
        }
        return notes;
    }
}
