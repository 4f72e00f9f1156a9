package vn.congtam.document.official;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.summary.SummaryLine;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.ranking.ResultPerson;

/** The results of one unit as a list to hand to the unit. */
@Component
class UnitListPaper {

    private final PaperWords words;
    private final PdfRenderer papers;

    UnitListPaper(PaperWords words, PdfRenderer papers) {
        this.words = words;
        this.papers = papers;
    }

    /** @param month with the people of the unit */
    Paper of(MonthMaterial month) {
        List<ResultPerson> people = month.people();
        String name = people.getFirst().unit();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("title")));
        blocks.add(Block.text(Style.CENTRED, words.text("list.subject", month.month(), month.year())));
        blocks.add(Block.text(Style.CENTRED, name));
        if (PaperWords.isKnown(month.decision())) {
            String decision = words.reference(
                    month.stationery(),
                    month.decision(),
                    PaperKind.DECISION,
                    month.today().getYear());
            blocks.add(Block.text(Style.LEAD, words.text("list.annexed", decision, month.agency())));
        }
        blocks.add(words.list(month.table(), people, false));
        blocks.add(words.line(text("count", people.size(), counts(month.table()))));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signer(papers.text("document.sign.maker"), ""),
                new Block.Signer(papers.text("document.sign.decider"), ""))));
        return new Paper(
                text("name", month.month(), month.year(), name),
                false,
                false,
                month.head(month.decision().datedOn()),
                "",
                blocks,
                month.table().footer());
    }

    /** {@code A: 2; B: 5; KXL: 1}; nobody's class that the reader may not see yet. */
    private String counts(SummaryTable table) {
        Map<String, Integer> counts = new HashMap<>();
        for (SummaryLine line : table.lines()) {
            String label = line.shownClass(table.summary(), papers.text("document.summary.notRatedMark"));
            counts.merge(label, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private String text(String key, Object... arguments) {
        return words.text("unit." + key, arguments);
    }
}
