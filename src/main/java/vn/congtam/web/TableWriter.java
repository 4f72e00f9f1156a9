package vn.congtam.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.congtam.shared.spreadsheet.TableFile;

/** Writes a table row by row while its rows are read, in the language of the reader. */
@Component
public class TableWriter {

    private final MessageSource messages;
    private final Formats formats;
    private final ExportLog log;
    private final Clock clock;

    TableWriter(MessageSource messages, Formats formats, ExportLog log, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.log = log;
        this.clock = clock;
    }

    /** @param address that it was asked for with, for the record */
    View view(TableExport<?> export, TableFormat format, String address) {
        return (model, request, response) -> {
            Locale locale = RequestContextUtils.getLocale(request);
            String title = text(export.title(), locale);
            log.record(export, format, address);
            Attachment.begin(response, title + "." + format.extension(), format.type());
            write(export, format, locale, response.getOutputStream());
        };
    }

    public <R> void write(TableExport<R> export, TableFormat format, Locale locale, OutputStream out)
            throws IOException {
        String title = text(export.title(), locale);
        TableFile file = format.open(out, title, locale);
        List<Column<R>> columns = export.columns();
        file.head(
                List.of(title, below(export, locale)),
                columns.stream()
                        .map(column -> said(column.heading(), locale).toString())
                        .toList(),
                columns.stream().map(Column::width).toList());
        Totals<R> totals = new Totals<>(columns);
        export.rows().accept(row -> {
            List<@Nullable Object> values = values(columns, row);
            totals.add(values);
            file.row(said(values, locale));
        });
        if (totals.any()) {
            file.total(totals.cells(text(Phrase.of("web.export.total"), locale)));
        }
        file.finish();
        out.flush();
    }

    private String below(TableExport<?> export, Locale locale) {
        String at = text(Phrase.of("web.export.at", formats.moment(clock.instant())), locale);
        return export.said().isEmpty() ? at : export.said() + ". " + at;
    }

    private static <R> List<@Nullable Object> values(List<Column<R>> columns, R row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            values.add(column.value().apply(row));
        }
        return values;
    }

    private List<@Nullable Object> said(List<@Nullable Object> values, Locale locale) {
        List<@Nullable Object> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(value == null ? null : said(value, locale));
        }
        return cells;
    }

    /** Several texts stand in one cell, one after the other. */
    private Object said(Object value, Locale locale) {
        return switch (value) {
            case Phrase phrase -> text(phrase, locale);
            case Collection<?> parts ->
                parts.stream().map(part -> said(part, locale).toString()).collect(Collectors.joining("; "));
            default -> value;
        };
    }

    private String text(Phrase phrase, Locale locale) {
        Object[] arguments = phrase.arguments().stream()
                .map(argument -> said(argument, locale))
                .toArray();
        return messages.getMessage(phrase.key(), arguments, locale);
    }

    /** Adds up what may be added up. */
    private static final class Totals<R> {

        private final List<Column<R>> columns;
        private final BigDecimal[] sums;

        Totals(List<Column<R>> columns) {
            this.columns = columns;
            this.sums = new BigDecimal[columns.size()];
            Arrays.fill(sums, BigDecimal.ZERO);
        }

        boolean any() {
            return columns.stream().anyMatch(Column::summed);
        }

        void add(List<@Nullable Object> values) {
            for (int i = 0; i < sums.length; i++) {
                if (columns.get(i).summed() && values.get(i) instanceof Number number) {
                    sums[i] = sums[i].add(new BigDecimal(number.toString()));
                }
            }
        }

        /** The word stands in the first column that has no sum. */
        List<@Nullable Object> cells(String word) {
            List<@Nullable Object> cells = new ArrayList<>();
            boolean said = false;
            for (int i = 0; i < sums.length; i++) {
                boolean summed = columns.get(i).summed();
                cells.add(summed ? sums[i] : said ? null : word);
                said = said || !summed;
            }
            return cells;
        }
    }
}
