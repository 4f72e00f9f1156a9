package vn.congtam.document.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.scorecard.meeting.Minutes;

/** Puts minutes on paper in the order of Decree 30/2020/NĐ-CP (Appendix III, form of minutes). */
@Component
class MinutesPaper {

    private static final List<String> COLUMNS =
            List.of("number", "who", "points", "proposed", "yes", "no", "abstain", "conclusion");

    private static final List<Integer> WIDTHS = List.of(10, 46, 19, 17, 16, 19, 16, 22);

    private final PdfRenderer papers;
    private final Letterheads letterheads;

    MinutesPaper(PdfRenderer papers, Letterheads letterheads) {
        this.papers = papers;
        this.letterheads = letterheads;
    }

    Paper of(Minutes minutes) {
        MinutesLines lines = MinutesLines.of(minutes, papers);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("title")));
        blocks.add(Block.text(Style.CENTRED, lines.subject()));
        lines.opening().forEach(line -> blocks.add(Block.text(Style.LINE, line)));
        blocks.add(Block.text(Style.HEADING, text("content")));
        blocks.add(Block.text(Style.LINE, lines.agenda()));
        blocks.add(Block.text(Style.HEADING, text("opinions")));
        lines.opinions().forEach(line -> blocks.add(Block.text(Style.LINE, line)));
        blocks.add(Block.text(Style.HEADING, text("votes")));
        blocks.add(Block.text(Style.LINE, lines.ballot()));
        blocks.add(votes(lines));
        blocks.add(Block.text(Style.HEADING, text("conclusions")));
        lines.conclusions().forEach(line -> blocks.add(Block.text(Style.LINE, line)));
        blocks.add(Block.text(Style.LINE, lines.closing()));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signer(text("sign.secretary"), lines.secretary()),
                new Block.Signer(text("sign.chair"), lines.chair()))));
        return new Paper(
                text("foot", minutes.number()),
                false,
                true,
                letterhead(minutes),
                text("number", minutes.number()),
                blocks,
                null);
    }

    private Block votes(MinutesLines lines) {
        return new Block.Grid(
                IntStream.range(0, COLUMNS.size())
                        .mapToObj(i -> new Block.Column(text("column." + COLUMNS.get(i)), WIDTHS.get(i), i != 1))
                        .toList(),
                lines.items().stream().map(item -> Block.Row.of(item.cells())).toList(),
                false);
    }

    /** Dated on the day of the meeting, whenever it is printed. */
    private Letterhead letterhead(Minutes minutes) {
        Long agency = minutes.agencyId();
        return agency == null
                ? Letterhead.ofState("", text("city"), "", minutes.heldOn())
                : letterheads.head(agency, minutes.heldOn());
    }

    private String text(String key, Object... arguments) {
        return papers.text("document.minutes." + key, arguments);
    }
}
