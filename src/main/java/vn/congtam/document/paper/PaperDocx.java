package vn.congtam.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** Writes a paper as an editable Word file in the form of Decree 30/2020/NĐ-CP: A4, Times, 13 and 14 points. */
@Component
public class PaperDocx {

    public static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Twentieths of a point: 10 mm in front of the first line, 6 points above a paragraph. */
    private static final int INDENT = 567;

    private static final int ABOVE = 120;

    private final PdfRenderer words;
    private final Formats formats;

    PaperDocx(PdfRenderer words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public byte[] write(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            WordPage.set(document, paper.wide());
            document.getProperties().getCoreProperties().setTitle(paper.name());
            if (paper.official()) {
                WordPage.numbered(document);
            }
            foot(document, paper);
            WordTables tables = new WordTables(document, WordPage.width(paper.wide()), words);
            tables.head(paper.head(), paper.number());
            paper.blocks().forEach(block -> write(block, document, tables));
            document.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Block block, XWPFDocument document, WordTables tables) {
        switch (block) {
            case Block.Text text -> paragraph(text, document);
            case Block.Grid grid -> tables.grid(grid);
            case Block.Signing signing -> tables.signing(signing);
            case Block.Signatures signatures -> tables.signatures(signatures);
            case Block.PageBreak end -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
    }

    private static void paragraph(Block.Text text, XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(ABOVE);
        paragraph.setAlignment(alignment(text.style()));
        if (text.style() == Block.Style.BODY || text.style() == Block.Style.GROUND) {
            paragraph.setIndentationFirstLine(INDENT);
        }
        if (text.style() == Block.Style.HEADING) {
            paragraph.setKeepNext(true);
        }
        if (!text.lead().isEmpty()) {
            Words.STRONG.into(paragraph, text.lead());
            paragraph.createRun().setText(" ");
        }
        letters(text.style()).into(paragraph, text.words());
        if (text.style() == Block.Style.SUBJECT) {
            WordTables.rule(document.createParagraph(), WordPage.width(false) * 2 / 5);
        }
    }

    private static ParagraphAlignment alignment(Block.Style style) {
        return switch (style) {
            case TITLE, SUBJECT, CENTRED, LEAD -> ParagraphAlignment.CENTER;
            case BODY, GROUND -> ParagraphAlignment.BOTH;
            case HEADING, LINE, REMARK -> ParagraphAlignment.LEFT;
        };
    }

    private static Words letters(Block.Style style) {
        return switch (style) {
            case TITLE -> Words.TITLE;
            case SUBJECT, CENTRED, HEADING -> Words.STRONG;
            case LEAD, GROUND, REMARK -> Words.SLANTED;
            case BODY, LINE -> Words.PLAIN;
        };
    }

    private void foot(XWPFDocument document, Paper paper) {
        Footer footer = paper.footer();
        if (footer != null) {
            String rules = footer.rules().stream()
                    .map(rule -> words.text("document.foot.rule", rule.code(), rule.version()))
                    .collect(Collectors.joining("; "));
            String time = words.text("document.foot.time", formats.moment(footer.printedAt()));
            String check =
                    footer.checkCode() == null ? "" : " · " + words.text("document.foot.check", footer.checkCode());
            WordPage.foot(document, rules + " · " + time + check, !paper.official());
        }
    }
}
