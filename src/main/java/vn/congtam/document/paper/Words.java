package vn.congtam.document.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Letters of a Word file. Every text goes in as plain characters of a run, so that nothing anybody typed becomes markup, a field or a
 * link (ADR 0015).
 *
 * @param size in points
 */
record Words(int size, boolean bold, boolean italic) {

    private static final String LETTERS = "Times New Roman";

    static final Words PLAIN = new Words(13, false, false);
    static final Words STRONG = new Words(13, true, false);
    static final Words SLANTED = new Words(13, false, true);
    static final Words TITLE = new Words(14, true, false);

    /** Line breaks of the text stay line breaks; characters that XML cannot hold are dropped. */
    XWPFRun into(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LETTERS);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        List<String> parts = clean(text).lines().toList();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(parts.get(i), i);
        }
        return run;
    }

    /** Without control characters, halves of pairs and the two codes that are no characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]", "");
    }
}
