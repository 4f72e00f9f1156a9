package vn.congtam.document.official;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congtam.document.letterhead.Letterhead;
import vn.congtam.document.letterhead.Signature;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.summary.Summary;
import vn.congtam.document.summary.SummaryTable;

/** The decision that recognizes the results of a month, with the list of everybody annexed (Decree 30/2020/NĐ-CP, Appendix III). */
@Component
class DecisionPaper {

    private final PaperWords words;

    DecisionPaper(PaperWords words) {
        this.words = words;
    }

    Paper of(MonthMaterial month) {
        Letterhead head = month.head();
        Signature signature = month.number().signature(month.stationery().signature());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("title")));
        blocks.add(Block.text(Style.SUBJECT, text("subject", month.month(), month.year())));
        blocks.add(Block.text(Style.CENTRED, signature.issuer(head.agency())));
        blocks.addAll(grounds(month));
        blocks.add(Block.text(Style.CENTRED, text("decides")));
        articles(month, blocks);
        List<String> recipients = month.stationery().recipientLines();
        blocks.add(new Block.Signing(
                recipients.isEmpty() ? List.of(text("recipient"), words.text("archive")) : recipients,
                signature.lines(),
                signature.name()));
        annex(month, blocks);
        return new Paper(
                text("name", month.month(), month.year()),
                false,
                true,
                head,
                month.stationery().number(month.number().number(), PaperKind.DECISION.symbol()),
                blocks,
                month.table().footer());
    }

    private List<Block> grounds(MonthMaterial month) {
        Summary summary = month.table().summary();
        List<Block> grounds = new ArrayList<>(words.grounds(
                month.stationery(),
                summary.parts().stream().map(Summary.Part::framework).toList()));
        if (PaperWords.isKnown(month.proposal())) {
            String proposal = words.reference(
                    month.stationery(),
                    month.proposal(),
                    PaperKind.PROPOSAL,
                    month.today().getYear());
            grounds.add(Block.text(Style.GROUND, text("proposal", proposal)));
        }
        grounds.add(Block.text(
                Style.GROUND,
                text(
                        "results",
                        month.month(),
                        month.year(),
                        summary.closing().version(),
                        summary.closing().checkCode())));
        return grounds;
    }

    private void articles(MonthMaterial month, List<Block> blocks) {
        SummaryTable table = month.table();
        blocks.add(article(
                1, text("article1", month.month(), month.year(), table.totals().rated(), month.agency())));
        blocks.addAll(words.classes(table));
        blocks.add(article(2, text("article2")));
        blocks.add(article(3, text("article3")));
    }

    private Block article(int number, String text) {
        return new Block.Text(Style.BODY, text("article", number), text);
    }

    private void annex(MonthMaterial month, List<Block> blocks) {
        String decision = words.reference(
                month.stationery(),
                month.number(),
                PaperKind.DECISION,
                month.today().getYear());
        blocks.add(new Block.PageBreak());
        blocks.add(Block.text(Style.TITLE, words.text("list.title")));
        blocks.add(Block.text(Style.CENTRED, words.text("list.subject", month.month(), month.year())));
        blocks.add(Block.text(Style.LEAD, words.text("list.annexed", decision, month.agency())));
        blocks.add(words.list(month.table(), month.people(), true));
    }

    private String text(String key, Object... arguments) {
        return words.text("decision." + key, arguments);
    }
}
