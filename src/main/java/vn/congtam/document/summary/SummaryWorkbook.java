package vn.congtam.document.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;
import vn.congtam.shared.spreadsheet.SheetWriter;
import vn.congtam.web.Formats;

/** Writes a summary as XLSX while its rows are read: the table on the first sheet, totals and proofs on the second. */
@Component
class SummaryWorkbook {

    static final List<String> COLUMNS = List.of(
            "number",
            "code",
            "name",
            "unit",
            "post",
            "framework",
            "I",
            "II1",
            "II2",
            "III",
            "deducted",
            "total",
            "classByScore",
            "class",
            "note",
            "rankUnit",
            "rankAgency");

    /** Groups I and II are all there is. */
    private static final Set<String> NOT_CONVERTED = Set.of("II1", "III", "deducted");

    private static final List<Integer> WIDTHS = List.of(6, 12, 26, 30, 22, 14, 9, 9, 9, 9, 9, 9, 10, 10, 40, 10, 10);
    private static final List<Integer> PROOF_WIDTHS = List.of(36, 70);
    private static final int HEAD_ROW = 2;
    private static final int FLUSH_EVERY = 500;

    private final PdfRenderer papers;
    private final Formats formats;

    SummaryWorkbook(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    /** @throws IllegalStateException when the rows are not those of the closing record; the file stays unfinished then */
    void write(Summary summary, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "CongTam", "1.0")) {
            SummaryTotals totals = table(summary, workbook.newWorksheet(text("document.summary.sheet")));
            proofs(
                    summary,
                    totals.requireSameAs(summary.closing()),
                    workbook.newWorksheet(text("document.summary.proofs")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SummaryTotals table(Summary summary, Worksheet sheet) throws IOException {
        SheetWriter writer = new SheetWriter(sheet);
        writer.title(text("document.summary.title", summary.monthNumber(), summary.yearNumber()));
        writer.title(summary.agency().name());
        writer.head(
                columns(summary)
                        .map(at -> text("document.summary." + heading(summary, COLUMNS.get(at))))
                        .toList(),
                columns(summary).map(WIDTHS::get).toList());
        SummaryTotals totals = new SummaryTotals();
        summary.rows().accept(line -> {
            totals.add(line.of());
            writer.row(cells(summary, line));
            if (line.number() % FLUSH_EVERY == 0) {
                writer.flush();
            }
        });
        sheet.setAutoFilter(
                HEAD_ROW, 0, HEAD_ROW + totals.people(), (int) columns(summary).count() - 1);
        sheet.finish();
        return totals;
    }

    /** Places of the columns that the framework has. */
    static Stream<Integer> columns(Summary summary) {
        return IntStream.range(0, COLUMNS.size())
                .filter(at -> shown(summary, COLUMNS.get(at)))
                .boxed();
    }

    private static boolean shown(Summary summary, String column) {
        return "framework".equals(column)
                ? summary.isMixed()
                : !summary.isConverted() || !NOT_CONVERTED.contains(column);
    }

    static String heading(Summary summary, String column) {
        return summary.isConverted() && "II2".equals(column) ? "II" : column;
    }

    private static List<@Nullable Object> cells(Summary summary, SummaryLine line) {
        List<@Nullable Object> all = allCells(summary, line);
        List<@Nullable Object> cells = new ArrayList<>();
        columns(summary).forEach(at -> cells.add(all.get(at)));
        return cells;
    }

    private static List<@Nullable Object> allCells(Summary summary, SummaryLine line) {
        SummaryRow row = line.shown();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.number());
        cells.add(row.code());
        cells.add(row.name());
        cells.add(row.unit());
        cells.add(row.post());
        cells.add(summary.part(row.frameworkId()).framework().code());
        cells.add(points(row.conduct()));
        cells.add(points(row.ability()));
        cells.add(points(row.results()));
        cells.add(points(row.bonus()));
        cells.add(points(row.deducted()));
        cells.add(points(row.total()));
        cells.add(row.classByScore() == null ? null : summary.label(row, row.classByScore()));
        cells.add(row.ratedClass() == null ? null : summary.label(row, row.ratedClass()));
        cells.add(line.note());
        cells.add(row.rankUnit());
        cells.add(row.rank());
        return cells;
    }

    private static @Nullable Points points(@Nullable BigDecimal value) {
        return value == null ? null : Points.of(value);
    }

    private void proofs(Summary summary, SummaryTotals totals, Worksheet sheet) throws IOException {
        SheetWriter writer = new SheetWriter(sheet);
        writer.head(List.of(text("document.summary.fact"), text("document.summary.value")), PROOF_WIDTHS);
        summary.parts().forEach(part -> proofs(part, totals, writer));
        ClosingRecord closing = summary.closing();
        writer.row(List.of(text("document.summary.notRated"), totals.notRated()));
        writer.row(List.of(text("document.summary.people"), totals.people()));
        writer.row(List.of(text("document.summary.moved"), totals.moved()));
        writer.row(List.of(text("document.summary.closedAt"), formats.moment(closing.closedAt())));
        writer.row(List.of(text("document.summary.checkCode"), closing.checkCode()));
        writer.row(List.of(text("document.summary.resultHash"), closing.resultHash()));
        writer.row(List.of(text("document.summary.auditDigest"), closing.auditDigest()));
        sheet.finish();
    }

    private void proofs(Summary.Part part, SummaryTotals totals, SheetWriter writer) {
        Framework framework = part.framework();
        writer.row(List.of(
                text("document.summary.rule"), text("document.foot.rule", framework.code(), framework.version())));
        for (RatedClass ratedClass : RatedClass.values()) {
            writer.row(List.of(
                    text("document.summary.inClass", framework.labelOf(ratedClass), framework.nameOf(ratedClass)),
                    totals.of(part.closing().frameworkVersionId(), ratedClass)));
        }
        writer.row(List.of(
                text("document.summary.quota", part.limited()),
                text(
                        "document.summary.quotaOf",
                        part.closing().quotaPercent(),
                        part.closing().quotaLimit())));
    }

    private String text(String key, Object... arguments) {
        return papers.text(key, arguments);
    }
}
