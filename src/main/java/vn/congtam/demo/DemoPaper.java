package vn.congtam.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** A short paper as officials attach it to a task: a heading and a few lines on one page. */
record DemoPaper(String agency, String heading, List<String> lines) {

    private static final float MARGIN = 72;
    private static final float LINE = 22;
    private static final float TEXT_SIZE = 13;
    private static final float HEADING_SIZE = 15;

    byte[] pdf() {
        try (PDDocument document = new PDDocument();
                InputStream letters =
                        new ClassPathResource("document/fonts/LiberationSerif-Regular.ttf").getInputStream()) {
            PDFont font = PDType0Font.load(document, letters);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setLeading(LINE);
                text.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                text.setFont(font, TEXT_SIZE);
                show(text, agency);
                text.newLine();
                text.setFont(font, HEADING_SIZE);
                show(text, heading);
                text.newLine();
                text.setFont(font, TEXT_SIZE);
                for (String line : lines) {
                    show(text, line);
                }
                text.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(PDPageContentStream text, String line) throws IOException {
        text.showText(line);
        text.newLine();
    }
}
