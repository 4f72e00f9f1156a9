package vn.congtam.document.paper;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The page of a Word file: A4 with the margins of Decree 30/2020/NĐ-CP (top and bottom 20 mm, left 30 mm, right 15 mm), lengths in
 * twentieths of a point.
 */
final class WordPage {

    private static final int TOP = 1134;
    private static final int LEFT = 1701;
    private static final int RIGHT = 851;
    private static final int SHORT = 11_906;
    private static final int LONG = 16_838;
    private static final Words SMALL = new Words(11, false, true);

    private WordPage() {}

    /** Between the margins. */
    static int width(boolean wide) {
        return (wide ? LONG : SHORT) - LEFT - RIGHT;
    }

    static void set(XWPFDocument document, boolean wide) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(wide ? LONG : SHORT);
        size.setH(wide ? SHORT : LONG);
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(TOP);
        margins.setBottom(TOP);
        margins.setLeft(LEFT);
        margins.setRight(RIGHT);
    }

    /** Pages are numbered at the top in the middle, the first one is not (Decree 30/2020, Appendix I, II.1). */
    static void numbered(XWPFDocument document) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    static void foot(XWPFDocument document, String words, boolean everyPage) {
        SMALL.into(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), words);
        if (!everyPage) {
            SMALL.into(document.createFooter(HeaderFooterType.FIRST).createParagraph(), words);
        }
    }
}
