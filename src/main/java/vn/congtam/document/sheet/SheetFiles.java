package vn.congtam.document.sheet;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PdfRenderer;

/** Makes files of a filled score sheet. */
@Component
public class SheetFiles {

    private final PdfRenderer renderer;
    private final PaperDocx docx;
    private final SheetPaper paper;

    SheetFiles(PdfRenderer renderer, PaperDocx docx, SheetPaper paper) {
        this.renderer = renderer;
        this.docx = docx;
        this.paper = paper;
    }

    public byte[] pdf(PrintedSheet sheet) {
        return renderer.render(sheet.form01() == null ? "sheet" : "form-01", Map.of("sheet", sheet));
    }

    byte[] docx(PrintedSheet sheet) {
        return docx.write(paper.of(sheet));
    }
}
