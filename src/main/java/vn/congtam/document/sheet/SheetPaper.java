package vn.congtam.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.sheet.PrintedSheet.Column;
import vn.congtam.document.sheet.PrintedSheet.Form01;
import vn.congtam.document.sheet.PrintedSheet.Kind;
import vn.congtam.document.sheet.PrintedSheet.Row;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** Puts a filled score sheet into blocks for the Word file; the PDF is drawn from the same {@link PrintedSheet}. */
@Component
class SheetPaper {

    private final PdfRenderer papers;
    private final ConvertedWords converted;
    private final SheetEnd end;
    private final Formats formats;

    SheetPaper(PdfRenderer papers, ConvertedWords converted, SheetEnd end, Formats formats) {
        this.papers = papers;
        this.converted = converted;
        this.end = end;
        this.formats = formats;
    }

    Paper of(PrintedSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, sheet.title()));
        blocks.add(Block.text(Style.CENTRED, text("period", sheet.monthNumber(), sheet.yearNumber())));
        blocks.addAll(PersonLines.of(
                papers,
                sheet.subject().name(),
                sheet.subject().code(),
                sheet.subject().post(),
                sheet.subject().unit()));
        blocks.add(grid(sheet));
        blocks.addAll(end.of(sheet));
        String name = text(
                "sheet.title", formats.month(sheet.month()), sheet.subject().name());
        return new Paper(name, false, false, sheet.letterhead(), "", blocks, sheet.footer());
    }

    private Block grid(PrintedSheet sheet) {
        boolean form01 = sheet.form01() != null;
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(text("column.number"), 11, true));
        columns.add(new Block.Column(text(form01 ? "column.criterion" : "column.content"), 65, false));
        columns.add(new Block.Column(text("column.maximum"), 16, true));
        if (!form01) {
            columns.add(new Block.Column(text("column.note"), 31, false));
        }
        for (Column column : sheet.columns()) {
            columns.add(new Block.Column(heading(column, form01), form01 ? 21 : 17, true));
        }
        List<Block.Row> rows = new ArrayList<>();
        sheet.rows().forEach(row -> rows.add(row(row, sheet)));
        if (!form01) {
            deductions(sheet, rows);
        }
        rows.add(line(true, "", text("total"), formats.plain(sheet.maximum()), "", points(sheet.totals(), ""), form01));
        rows.add(line(true, "", text("classByScore"), "", "", classes(sheet), form01));
        return new Block.Grid(columns, rows, false);
    }

    private String heading(Column column, boolean form01) {
        if (!form01) {
            return text("column." + column);
        }
        return text(column == Column.SELF ? "column.own" : "column.authority");
    }

    private Block.Row row(Row row, PrintedSheet sheet) {
        Form01 form01 = sheet.form01();
        String percent = row.kind() == Kind.MARK ? " %" : "";
        String content = form01 == null ? row.content() : converted.content(row, form01);
        return line(
                row.kind() == Kind.GROUP,
                row.number(),
                content,
                formats.plain(row.maximum()) + percent,
                row.note(),
                points(row.points(), percent),
                form01 != null);
    }

    private void deductions(PrintedSheet sheet, List<Block.Row> rows) {
        List<String> totals = sheet.deductionTotals().stream()
                .map(points -> points == null ? "" : "−" + formats.points(points))
                .toList();
        rows.add(line(true, "−", text("deductions"), "", "", totals, false));
        List<String> none = sheet.columns().stream().map(column -> "").toList();
        sheet.deductions()
                .forEach(entry -> rows.add(line(
                        false,
                        "",
                        text(
                                "deduction",
                                entry.text(),
                                formats.date(entry.date()),
                                entry.times(),
                                formats.points(entry.points())),
                        "",
                        entry.note(),
                        none,
                        false)));
    }

    private static Block.Row line(
            boolean strong,
            String number,
            String content,
            String maximum,
            String note,
            List<String> points,
            boolean form01) {
        Stream<String> first = form01 ? Stream.of(number, content, maximum) : Stream.of(number, content, maximum, note);
        return new Block.Row(strong, Stream.concat(first, points.stream()).toList());
    }

    private List<String> points(List<@Nullable Points> points, String percent) {
        return points.stream()
                .map(value -> value == null ? "" : shown(value, percent))
                .toList();
    }

    private String shown(Points value, String percent) {
        return percent.isEmpty() ? formats.points(value) : formats.plain(value) + percent;
    }

    private static List<String> classes(PrintedSheet sheet) {
        return sheet.classes().stream()
                .map(letter -> Objects.requireNonNullElse(letter, ""))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return papers.text("document." + key, arguments);
    }
}
