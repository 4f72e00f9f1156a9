package vn.congtam.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What a PDF holds, for assertions.
 *
 * @param text with single blanks
 * @param fonts names of those in use
 * @param tagged whether it has a structure for screen readers
 */
public record Pdf(String text, int pages, PDRectangle size, Set<String> fonts, boolean embedded, boolean tagged) {

    public static Pdf of(MvcTestResult answer) {
        return of(Papers.bytes(answer));
    }

    public static Pdf of(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            Set<String> fonts = new TreeSet<>();
            boolean embedded = true;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName());
                    embedded &= font.isEmbedded();
                }
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            return new Pdf(
                    text,
                    document.getNumberOfPages(),
                    document.getPage(0).getMediaBox(),
                    fonts,
                    embedded,
                    document.getDocumentCatalog().getStructureTreeRoot() != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
