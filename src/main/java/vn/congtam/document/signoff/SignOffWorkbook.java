package vn.congtam.document.signoff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.SignOffRow;
import vn.congtam.shared.spreadsheet.SheetWriter;
import vn.congtam.web.Formats;

/** Writes who has confirmed the own result as XLSX. */
@Component
class SignOffWorkbook {

    private static final List<Integer> WIDTHS = List.of(6, 12, 28, 28, 36, 22);

    private final PdfRenderer papers;
    private final Formats formats;

    SignOffWorkbook(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    void write(YearMonth month, List<SignOffRow> rows, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "CongTam", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("document.signoff.sheet"));
            SheetWriter writer = new SheetWriter(sheet);
            writer.title(text("document.signoff.title"));
            writer.title(text("document.period", month.getMonthValue(), month.getYear()));
            writer.head(
                    Stream.of("number", "code", "name", "post", "unit", "seen")
                            .map(column -> text("document.signoff." + column))
                            .toList(),
                    WIDTHS);
            int number = 0;
            for (SignOffRow row : rows) {
                number++;
                writer.row(List.of(number, row.code(), row.name(), row.post(), row.unit(), seen(row)));
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String seen(SignOffRow row) {
        Instant at = row.acknowledgedAt();
        return at == null ? text("document.signoff.notYet") : formats.moment(at);
    }

    private String text(String key, Object... arguments) {
        return papers.text(key, arguments);
    }
}
