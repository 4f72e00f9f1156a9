package vn.congtam.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What a Word file holds, for assertions.
 *
 * @param text with single blanks
 * @param left margin in twentieths of a point, {@code width} of the page likewise
 * @param markup the main part as it is stored
 */
public record Docx(String text, int tables, int links, long left, long width, String markup) {

    public static Docx of(MvcTestResult answer) {
        return of(Papers.bytes(answer));
    }

    public static Docx of(byte[] content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            return new Docx(
                    words.getText().replaceAll("[\\s\\u00a0]+", " "),
                    document.getTables().size(),
                    document.getHyperlinks().length,
                    Long.parseLong(section.getPgMar().getLeft().toString()),
                    Long.parseLong(section.getPgSz().getW().toString()),
                    document.getDocument().xmlText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
