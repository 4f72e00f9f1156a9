package vn.congtam.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.sheet.PrintedSheet.Form01;
import vn.congtam.document.sheet.PrintedSheet.Kind;
import vn.congtam.document.sheet.PrintedSheet.Row;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.web.Formats;

/** What form 01 of Decree 335/2025/NĐ-CP writes below a criterion: its note, and the arithmetic of the computed line. */
@Component
class ConvertedWords {

    private final PdfRenderer papers;
    private final Formats formats;

    ConvertedWords(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    String content(Row row, Form01 form01) {
        List<String> lines = new ArrayList<>(List.of(row.content()));
        if (!row.note().isEmpty()) {
            lines.add(row.kind() == Kind.MARK ? papers.text("document.form01.reason", row.note()) : row.note());
        }
        ConvertedFigures figures = form01.figures();
        if (row.kind() == Kind.CONVERTED && figures != null) {
            figures.parts()
                    .forEach(part -> lines.add(papers.text("scorecard.part." + part.letter()) + ": "
                            + formats.number(part.percent()) + " %"));
            if (figures.points() != null) {
                lines.add(papers.sentence(
                        "scorecard.converted.mean",
                        figures.letters(),
                        figures.parts().size(),
                        formats.number(figures.result()),
                        formats.plain(figures.maximum())));
            }
        }
        return String.join("\n", lines);
    }
}
