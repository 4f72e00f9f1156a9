package vn.congtam.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;
import vn.congtam.scorecard.meeting.Minutes;

/**
 * Minutes as an editable Word file: A4 with the margins and letters of Decree 30/2020/NĐ-CP. Every text goes in as plain characters of a
 * run, so that nothing anybody typed becomes markup, a field or a link (ADR 0015).
 */
@Component
class MinutesDocx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String LETTERS = "Times New Roman";
    private static final int TEXT = 13;
    private static final int TITLE = 14;
    private static final int SMALL = 11;

    /** Empty lines that a signature needs. */
    private static final int GAP = 3;

    /** Twentieths of a point: 20 mm, 30 mm, 15 mm; A4. */
    private static final int TOP = 1134;

    private static final int LEFT = 1701;
    private static final int RIGHT = 851;
    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int TABLE = WIDTH - LEFT - RIGHT;

    private static final List<String> COLUMNS =
            List.of("number", "who", "points", "proposed", "yes", "no", "abstain", "conclusion");

    private final PdfRenderer papers;

    MinutesDocx(PdfRenderer papers) {
        this.papers = papers;
    }

    byte[] write(Minutes minutes, MinutesLines lines, Letterhead head) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            page(document);
            letterhead(document, minutes, head);
            centred(document, text("title"), TITLE);
            centred(document, lines.subject(), TEXT);
            lines.opening().forEach(line -> paragraph(document, line, false));
            paragraph(document, text("content"), true);
            paragraph(document, lines.agenda(), false);
            paragraph(document, text("opinions"), true);
            lines.opinions().forEach(line -> paragraph(document, line, false));
            paragraph(document, text("votes"), true);
            paragraph(document, lines.ballot(), false);
            votes(document, lines);
            paragraph(document, text("conclusions"), true);
            lines.conclusions().forEach(line -> paragraph(document, line, false));
            paragraph(document, lines.closing(), false);
            signatures(document, lines);
            document.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(WIDTH);
        size.setH(HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(TOP);
        margins.setBottom(TOP);
        margins.setLeft(LEFT);
        margins.setRight(RIGHT);
    }

    private void letterhead(XWPFDocument document, Minutes minutes, Letterhead head) {
        XWPFTable table = bare(document);
        XWPFTableCell agency = table.getRow(0).getCell(0);
        XWPFTableCell state = table.getRow(0).getCell(1);
        line(agency, head.parent(), false, false);
        line(agency, head.agency(), true, false);
        line(agency, text("number", minutes.number()), false, false);
        line(state, papers.text("document.state"), true, false);
        line(state, papers.text("document.motto"), true, false);
        line(state, date(head), false, true);
    }

    private String date(Letterhead head) {
        return head.place().isEmpty()
                ? papers.text("document.date", head.dayInDigits(), head.monthInDigits(), head.yearInDigits())
                : papers.text(
                        "document.placeAndDate",
                        head.place(),
                        head.dayInDigits(),
                        head.monthInDigits(),
                        head.yearInDigits());
    }

    private void votes(XWPFDocument document, MinutesLines lines) {
        XWPFTable table = document.createTable(lines.items().size() + 1, COLUMNS.size());
        table.setWidth(TABLE);
        for (int i = 0; i < COLUMNS.size(); i++) {
            cell(table.getRow(0).getCell(i), text("column." + COLUMNS.get(i)), true, SMALL);
        }
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < lines.items().size(); row++) {
            List<String> cells = lines.items().get(row).cells();
            for (int i = 0; i < cells.size(); i++) {
                cell(table.getRow(row + 1).getCell(i), cells.get(i), false, SMALL);
            }
        }
    }

    private void signatures(XWPFDocument document, MinutesLines lines) {
        XWPFTable table = bare(document);
        Stream.of(0, 1).forEach(side -> {
            XWPFTableCell cell = table.getRow(0).getCell(side);
            line(cell, text(side == 0 ? "sign.secretary" : "sign.chair"), true, false);
            line(cell, papers.text("document.sign.hint"), false, true);
            line(cell, "\n".repeat(GAP) + (side == 0 ? lines.secretary() : lines.chair()), true, false);
        });
    }

    /** Two cells side by side without lines. */
    private static XWPFTable bare(XWPFDocument document) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(TABLE);
        table.setTableAlignment(TableRowAlign.CENTER);
        return table;
    }

    private static void centred(XWPFDocument document, String words, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, true, false, size);
    }

    private static void paragraph(XWPFDocument document, String words, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        run(paragraph, words, bold, false, TEXT);
    }

    private static void cell(XWPFTableCell cell, String words, boolean bold, int size) {
        run(cell.getParagraphs().getFirst(), words, bold, false, size);
    }

    private static void line(XWPFTableCell cell, String words, boolean bold, boolean italic) {
        if (words.isEmpty()) {
            return;
        }
        XWPFParagraph first = cell.getParagraphs().getFirst();
        XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, bold, italic, TEXT);
    }

    /** Line breaks of the text stay line breaks; characters that XML cannot hold are dropped. */
    private static void run(XWPFParagraph paragraph, String words, boolean bold, boolean italic, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LETTERS);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        List<String> parts =
                words.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").lines().toList();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts.get(i), i);
        }
    }

    private String text(String key, Object... arguments) {
        return papers.text("document.minutes." + key, arguments);
    }
}
