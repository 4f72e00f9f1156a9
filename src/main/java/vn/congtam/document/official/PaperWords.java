package vn.congtam.document.official;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Stationery;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.summary.Summary;
import vn.congtam.document.summary.SummaryLine;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.ranking.ResultPerson;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.web.Formats;

/** Parts that several official papers say alike. */
@Component
class PaperWords {

    private static final int PERCENT_DIGITS = 3;

    private final PdfRenderer papers;
    private final Formats formats;

    PaperWords(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    /** How many people are in each class, one sentence each; the shares are of the people who were rated. */
    List<Block> classes(SummaryTable table) {
        List<Block> lines = new ArrayList<>();
        for (Summary.Part part : table.summary().parts()) {
            long id = part.closing().frameworkVersionId();
            int rated = table.totals().ratedBy(id);
            if (table.summary().isMixed()) {
                lines.add(line(text("under", part.framework().title(), rated)));
            }
            part.framework().classes().bands().forEach(band -> {
                int people = table.totals().of(id, band.ratedClass());
                lines.add(line(text("inClass", band.label(), band.name(), people, share(people, rated))));
            });
        }
        lines.add(line(text("notRated", table.totals().notRated())));
        return lines;
    }

    private String share(int people, int rated) {
        return rated == 0
                ? formats.percent(BigDecimal.ZERO)
                : formats.percent(BigDecimal.valueOf(people)
                        .divide(BigDecimal.valueOf(rated), PERCENT_DIGITS, RoundingMode.HALF_UP));
    }

    /** Legal grounds: what the agency has laid down, then the rules of the month. */
    List<Block> grounds(Stationery stationery, List<Framework> frameworks) {
        List<Block> grounds = new ArrayList<>();
        stationery.groundLines().forEach(words -> grounds.add(Block.text(Style.GROUND, closed(words))));
        frameworks.forEach(framework ->
                grounds.add(Block.text(Style.GROUND, closed(text("ground", framework.legalBasis())))));
        return grounds;
    }

    /** Legal grounds end with a semicolon. */
    private static String closed(String words) {
        String bare = words.replaceAll("[;.,]+$", "");
        return bare + ";";
    }

    /** Everybody with points and class, unit by unit. */
    Block list(SummaryTable table, List<ResultPerson> people, boolean unitHeadings) {
        Map<Long, SummaryLine> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.of().personId(), line));
        List<Block.Row> rows = new ArrayList<>();
        long unit = 0;
        int number = 0;
        for (ResultPerson person : people) {
            if (unitHeadings && person.unitId() != unit) {
                rows.add(Block.Row.over(person.unit()));
            }
            unit = person.unitId();
            number++;
            SummaryLine line = Objects.requireNonNull(lines.get(person.personId()));
            rows.add(Block.Row.of(cells(number, table.summary(), line)));
        }
        return new Block.Grid(
                List.of(
                        column("number", 12, true),
                        column("code", 23, true),
                        column("name", 40, false),
                        column("post", 30, false),
                        column("total", 16, true),
                        column("class", 16, true),
                        column("note", 26, false)),
                rows,
                false);
    }

    private List<String> cells(int number, Summary summary, SummaryLine line) {
        SummaryRow row = line.shown();
        return List.of(
                String.valueOf(number),
                row.code(),
                row.name(),
                row.post(),
                row.total() == null ? "" : formats.points(row.total()),
                line.shownClass(summary, papers.text("document.summary.notRatedMark")),
                line.note());
    }

    /** {@code số 45/QĐ-UBND ngày 02 tháng 11 năm 2026}; places that are not known stay blank. */
    String reference(Stationery stationery, PaperNumber number, PaperKind kind, int year) {
        Letterhead head = stationery.head(number.datedOn(), year);
        return text(
                "reference",
                stationery.reference(number.number(), kind.symbol()),
                head.dayInDigits(),
                head.monthInDigits(),
                head.yearInDigits());
    }

    /** Whether a paper can be referred to. */
    static boolean isKnown(PaperNumber number) {
        return !number.number().isEmpty() && number.datedOn() != null;
    }

    Block.Text line(String words) {
        return Block.text(Style.LINE, words);
    }

    private Block.Column column(String key, int width, boolean centred) {
        return new Block.Column(papers.text("document.summary." + key), width, centred);
    }

    String text(String key, Object... arguments) {
        return papers.text("document.papers." + key, arguments);
    }
}
