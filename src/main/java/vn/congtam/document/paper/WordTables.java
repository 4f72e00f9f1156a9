package vn.congtam.document.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import vn.congtam.document.letterhead.Letterhead;

/**
 * Tables of a Word file: the head of the paper, tables with lines, the places to sign.
 *
 * @param width of the text in twentieths of a point
 */
record WordTables(XWPFDocument document, int width, PdfRenderer papers) {

    private static final Words RECIPIENTS_TITLE = new Words(12, true, true);
    private static final Words RECIPIENTS = new Words(11, false, false);
    private static final Words STATE = new Words(12, true, false);

    /** Empty lines that a signature needs. */
    private static final int GAP = 3;

    private static final int SIDE = 57; // one millimetre: Word's own takes a third of a narrow column
    private static final int PERCENT = 100;
    private static final int AGENCY_SHARE = 42;

    /** The agency with the number on the left, the State or the Party with place and date on the right. */
    void head(Letterhead head, String number) {
        int left = width * AGENCY_SHARE / PERCENT;
        XWPFTable table = bare(List.of(left, width - left));
        XWPFTableCell agency = table.getRow(0).getCell(0);
        XWPFTableCell state = table.getRow(0).getCell(1);
        line(agency, head.parent(), Words.PLAIN);
        line(agency, head.agency(), Words.STRONG);
        rule(agency.addParagraph(), left * 3 / 5);
        line(agency, number, Words.PLAIN);
        if (head.isParty()) {
            line(state, papers.text("document.party"), Words.STRONG);
        } else {
            line(state, papers.text("document.state"), STATE);
            line(state, papers.text("document.motto"), Words.STRONG);
        }
        rule(state.addParagraph(), (width - left) / 2);
        line(state, date(head), Words.SLANTED);
    }

    private String date(Letterhead head) {
        String day = head.dayInDigits();
        return head.place().isEmpty()
                ? papers.text("document.date", day, head.monthInDigits(), head.yearInDigits())
                : papers.text("document.placeAndDate", head.place(), day, head.monthInDigits(), head.yearInDigits());
    }

    void grid(Block.Grid grid) {
        int total = grid.columns().stream().mapToInt(Block.Column::width).sum();
        List<Integer> widths = grid.columns().stream()
                .map(column -> width * column.width() / total)
                .toList();
        XWPFTable table = document.createTable(1, widths.size());
        table.setCellMargins(0, SIDE, 0, SIDE);
        columns(table, widths);
        int size = grid.small() ? 10 : 12;
        XWPFTableRow titles = table.getRow(0);
        titles.setRepeatHeader(true);
        for (int i = 0; i < widths.size(); i++) {
            cell(titles.getCell(i), grid.columns().get(i).title(), new Words(size, true, false), true);
        }
        for (Block.Row row : grid.rows()) {
            row(table.createRow(), row, grid, size);
        }
    }

    private static void row(XWPFTableRow into, Block.Row row, Block.Grid grid, int size) {
        into.setCantSplitRow(true);
        Words letters = new Words(size, row.strong(), false);
        if (row.isOver()) {
            cell(into.getCell(0), row.cells().getFirst(), letters, false);
            span(into, grid.columns().size());
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            cell(
                    into.getCell(i),
                    row.cells().get(i),
                    letters,
                    grid.columns().get(i).centred());
        }
    }

    /** The first cell takes the whole row. */
    private static void span(XWPFTableRow row, int columns) {
        for (int i = row.getCtRow().sizeOfTcArray() - 1; i > 0; i--) {
            row.getCtRow().removeTc(i);
        }
        CTTc first = row.getCtRow().getTcArray(0);
        CTTcPr look = first.isSetTcPr() ? first.getTcPr() : first.addNewTcPr();
        look.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    /** Recipients on the left, who signs on the right. */
    void signing(Block.Signing signing) {
        document.createParagraph();
        XWPFTable table = bare(List.of(width / 2, width - width / 2));
        XWPFTableCell left = table.getRow(0).getCell(0);
        if (!signing.recipients().isEmpty()) {
            left(left, papers.text("document.recipients"), RECIPIENTS_TITLE);
            signing.recipients().forEach(one -> left(left, "- " + one, RECIPIENTS));
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        signing.authority().forEach(words -> line(right, words, Words.TITLE));
        name(right, signing.name());
    }

    void signatures(Block.Signatures signatures) {
        document.createParagraph();
        int each = width / signatures.signers().size();
        XWPFTable table = bare(signatures.signers().stream().map(signer -> each).toList());
        for (int i = 0; i < signatures.signers().size(); i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            line(cell, signatures.signers().get(i).title(), Words.STRONG);
            line(cell, papers.text("document.sign.hint"), Words.SLANTED);
            name(cell, signatures.signers().get(i).name());
        }
    }

    /** A short line in the middle. */
    static void rule(XWPFParagraph paragraph, int gap) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setIndentationLeft(gap / 2);
        paragraph.setIndentationRight(gap / 2);
        paragraph.setBorderTop(Borders.SINGLE);
        new Words(4, false, false).into(paragraph, "");
    }

    private static void name(XWPFTableCell cell, String name) {
        for (int i = 0; i < GAP; i++) {
            cell.addParagraph();
        }
        line(cell, name, Words.TITLE);
    }

    /** Cells side by side without lines. */
    private XWPFTable bare(List<Integer> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.removeBorders();
        table.setTableAlignment(TableRowAlign.CENTER);
        columns(table, widths);
        return table;
    }

    private void columns(XWPFTable table, List<Integer> widths) {
        table.setWidth(width);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < widths.size(); i++) {
            if (grid.sizeOfGridColArray() <= i) {
                grid.addNewGridCol();
            }
            grid.getGridColArray(i).setW(BigInteger.valueOf(widths.get(i)));
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths.get(i)));
        }
    }

    private static void cell(XWPFTableCell cell, String words, Words letters, boolean centred) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        letters.into(paragraph, words);
    }

    private static void left(XWPFTableCell cell, String words, Words letters) {
        letters.into(next(cell), words);
    }

    private static void line(XWPFTableCell cell, String words, Words letters) {
        if (!words.isEmpty()) {
            XWPFParagraph paragraph = next(cell);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            letters.into(paragraph, words);
        }
    }

    /** The first paragraph of a cell is there already. */
    private static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        boolean unused = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty();
        return unused ? first : cell.addParagraph();
    }
}
