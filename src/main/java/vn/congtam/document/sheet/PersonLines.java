package vn.congtam.document.sheet;

import java.util.List;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.PdfRenderer;

/** Who a sheet is about, line by line. */
final class PersonLines {

    private PersonLines() {}

    static List<Block> of(PdfRenderer papers, String name, String code, String post, String unit) {
        return List.of(
                line(papers, "name", name),
                line(papers, "code", code),
                line(papers, "post", post),
                line(papers, "unit", unit));
    }

    private static Block line(PdfRenderer papers, String key, String words) {
        return Block.text(Style.LINE, papers.text("document.person." + key) + " " + words);
    }
}
