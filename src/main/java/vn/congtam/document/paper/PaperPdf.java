package vn.congtam.document.paper;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws a paper as PDF. */
@Component
public class PaperPdf {

    private final PdfRenderer renderer;

    PaperPdf(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    public byte[] draw(Paper paper) {
        Map<String, Object> model = new HashMap<>();
        model.put("paper", paper);
        model.put("footer", paper.footer());
        return renderer.render("paper", model);
    }
}
