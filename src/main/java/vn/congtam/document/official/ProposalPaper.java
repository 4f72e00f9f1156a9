package vn.congtam.document.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.summary.Summary;
import vn.congtam.document.summary.SummaryLine;
import vn.congtam.document.summary.SummaryTable;

/** HR asks the head of the agency to recognize the results of a month. */
@Component
class ProposalPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final PaperWords words;

    ProposalPaper(PaperWords words) {
        this.words = words;
    }

    Paper of(MonthMaterial month) {
        SummaryTable table = month.table();
        String head = month.stationery().signature().headTitle();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("title")));
        blocks.add(Block.text(Style.SUBJECT, text("subject", month.month(), month.year())));
        blocks.add(Block.text(Style.CENTRED, words.text("to", head + " " + month.agency())));
        blocks.addAll(words.grounds(
                month.stationery(),
                table.summary().parts().stream().map(Summary.Part::framework).toList()));
        blocks.add(Block.text(
                Style.BODY,
                text(
                        "report",
                        month.month(),
                        month.year(),
                        table.totals().people(),
                        table.totals().rated(),
                        table.totals().notRated())));
        blocks.addAll(words.classes(table));
        quota(table, blocks);
        notRated(table, blocks);
        blocks.add(Block.text(Style.BODY, text("ask", head)));
        blocks.add(new Block.Signing(
                List.of(words.text("asAbove"), words.text("archive")),
                signer(month),
                month.number().signerName()));
        blocks.add(new Block.PageBreak());
        blocks.add(Block.text(Style.TITLE, words.text("list.title")));
        blocks.add(Block.text(Style.CENTRED, words.text("list.subject", month.month(), month.year())));
        blocks.add(words.list(table, month.people(), true));
        return new Paper(
                text("name", month.month(), month.year()),
                false,
                true,
                month.head(),
                month.stationery().number(month.number().number(), PaperKind.PROPOSAL.symbol()),
                blocks,
                table.footer());
    }

    private void quota(SummaryTable table, List<Block> blocks) {
        for (Summary.Part part : table.summary().parts()) {
            blocks.add(Block.text(
                    Style.BODY,
                    text(
                            "quota",
                            part.limited(),
                            part.closing().quotaPercent(),
                            part.closing().quotaLimit(),
                            part.closing().moved())));
        }
    }

    private void notRated(SummaryTable table, List<Block> blocks) {
        List<SummaryLine> people =
                table.lines().stream().filter(line -> !line.of().rated()).toList();
        if (!people.isEmpty()) {
            blocks.add(Block.text(Style.BODY, text("notRated")));
            people.forEach(line -> blocks.add(words.line("- " + line.shown().name() + ": " + line.note())));
        }
    }

    private List<String> signer(MonthMaterial month) {
        String title = month.number().signerTitle();
        return List.of(title.isEmpty() ? text("signer") : title.toUpperCase(VIETNAMESE));
    }

    private String text(String key, Object... arguments) {
        return words.text("proposal." + key, arguments);
    }
}
