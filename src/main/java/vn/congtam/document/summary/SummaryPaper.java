package vn.congtam.document.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PaperDocx;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Puts a summary on landscape A4, as PDF and as Word file. */
@Component
public class SummaryPaper {

    private static final List<Integer> WIDTHS =
            List.of(12, 21, 32, 30, 22, 0, 12, 12, 12, 12, 12, 12, 12, 12, 30, 12, 12);

    /** Columns whose words stand on the left. */
    private static final List<String> WORDS = List.of("code", "name", "unit", "post", "note");

    private final PdfRenderer renderer;
    private final PaperDocx docx;
    private final Letterheads letterheads;
    private final Formats formats;

    SummaryPaper(PdfRenderer renderer, PaperDocx docx, Letterheads letterheads, Formats formats) {
        this.renderer = renderer;
        this.docx = docx;
        this.letterheads = letterheads;
        this.formats = formats;
    }

    public byte[] draw(SummaryTable table) {
        return renderer.render(
                "summary",
                Map.of(
                        "summary", table.summary(),
                        "lines", table.lines(),
                        "totals", table.totals(),
                        "letterhead", head(table.summary()),
                        "footer", table.footer()));
    }

    byte[] write(SummaryTable table) {
        Summary summary = table.summary();
        String title = text("title", summary.monthNumber(), summary.yearNumber());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, title));
        summary.parts()
                .forEach(part ->
                        blocks.add(Block.text(Style.LEAD, part.framework().legalBasis())));
        blocks.add(grid(table));
        blocks.add(Block.text(Style.HEADING, text("totals")));
        facts(table).forEach(fact -> blocks.add(Block.text(Style.LINE, fact)));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signer(renderer.text("document.sign.maker"), ""),
                new Block.Signer(renderer.text("document.sign.decider"), ""))));
        return docx.write(new Paper(title, true, false, head(summary), "", blocks, table.footer()));
    }

    private Letterhead head(Summary summary) {
        return letterheads.head(
                summary.agency().id(),
                VietnamTime.local(summary.closing().closedAt()).toLocalDate());
    }

    private Block grid(SummaryTable table) {
        Summary summary = table.summary();
        List<Integer> places = SummaryWorkbook.columns(summary)
                .filter(at -> !"framework".equals(SummaryWorkbook.COLUMNS.get(at)))
                .toList();
        List<Block.Row> rows = new ArrayList<>();
        long framework = 0;
        for (SummaryLine line : table.lines()) {
            if (summary.isMixed() && line.of().frameworkId() != framework) {
                framework = line.of().frameworkId();
                rows.add(Block.Row.over(summary.part(framework).framework().title()));
            }
            List<String> all = cells(summary, line);
            rows.add(Block.Row.of(places.stream().map(all::get).toList()));
        }
        return new Block.Grid(places.stream().map(at -> column(summary, at)).toList(), rows, true);
    }

    private Block.Column column(Summary summary, int at) {
        String name = SummaryWorkbook.COLUMNS.get(at);
        return new Block.Column(text(SummaryWorkbook.heading(summary, name)), WIDTHS.get(at), !WORDS.contains(name));
    }

    private List<String> cells(Summary summary, SummaryLine line) {
        SummaryRow row = line.shown();
        return List.of(
                String.valueOf(line.number()),
                row.code(),
                row.name(),
                row.unit(),
                row.post(),
                "",
                points(row.conduct()),
                points(row.ability()),
                points(row.results()),
                points(row.bonus()),
                points(row.deducted()),
                points(row.total()),
                summary.label(row, row.classByScore()),
                line.shownClass(summary, text("notRatedMark")),
                line.note(),
                number(row.rankUnit()),
                number(row.rank()));
    }

    private List<String> facts(SummaryTable table) {
        Summary summary = table.summary();
        List<String> facts = new ArrayList<>();
        for (Summary.Part part : summary.parts()) {
            facts.add(renderer.text(
                    "document.foot.rule",
                    part.framework().code(),
                    part.framework().version()));
            for (var band : part.framework().classes().bands()) {
                RatedClass ratedClass = band.ratedClass();
                facts.add(fact(
                        text(
                                "inClass",
                                part.framework().labelOf(ratedClass),
                                part.framework().nameOf(ratedClass)),
                        String.valueOf(table.totals().of(part.closing().frameworkVersionId(), ratedClass))));
            }
            facts.add(fact(
                    text("quota", part.limited()),
                    text(
                            "quotaOf",
                            part.closing().quotaPercent(),
                            part.closing().quotaLimit())));
        }
        facts.add(fact(text("notRated"), String.valueOf(table.totals().notRated())));
        facts.add(fact(text("people"), String.valueOf(table.totals().people())));
        facts.add(fact(text("moved"), String.valueOf(table.totals().moved())));
        facts.add(fact(text("closedAt"), formats.moment(summary.closing().closedAt())));
        facts.add(fact(text("resultHash"), summary.closing().resultHash()));
        facts.add(fact(text("auditDigest"), summary.closing().auditDigest()));
        return facts;
    }

    private static String fact(String name, String value) {
        return name + ": " + value;
    }

    private String points(@Nullable BigDecimal points) {
        return points == null ? "" : formats.points(points);
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    private String text(String key, Object... arguments) {
        return renderer.text("document.summary." + key, arguments);
    }
}
