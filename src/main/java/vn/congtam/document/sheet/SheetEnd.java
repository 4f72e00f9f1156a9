package vn.congtam.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.sheet.PrintedSheet.Form01;
import vn.congtam.document.sheet.PrintedSheet.Outcome;
import vn.congtam.ranking.Acknowledgement;
import vn.congtam.ranking.Sentence;
import vn.congtam.web.Formats;

/** What stands below the table of a sheet: how the month came out, what was remarked, who signs. */
@Component
class SheetEnd {

    private static final String BLANK =
            "................................................................................";

    private final PdfRenderer papers;
    private final Formats formats;

    SheetEnd(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    List<Block> of(PrintedSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        Form01 form01 = sheet.form01();
        if (form01 == null) {
            outcome(sheet.outcome(), blocks);
            remarks(sheet, blocks);
        } else {
            form01(form01, sheet, blocks);
            outcome(sheet.outcome(), blocks);
        }
        seen(sheet, blocks);
        blocks.add(new Block.Signatures(signers(sheet)));
        return blocks;
    }

    private void outcome(@Nullable Outcome outcome, List<Block> blocks) {
        if (outcome == null) {
            return;
        }
        blocks.add(Block.text(Style.HEADING, text("outcome")));
        String ratedClass = outcome.ratedClass();
        if (ratedClass == null) {
            blocks.add(Block.text(Style.LINE, text("outcome.notRated", outcome.className())));
        } else {
            blocks.add(Block.text(Style.LINE, text("outcome.class", ratedClass, outcome.className())));
            for (Sentence reason : outcome.reasons()) {
                blocks.add(Block.text(Style.LINE, papers.sentence(reason.key(), reason.array())));
            }
        }
        if (outcome.provisional()) {
            blocks.add(Block.text(Style.REMARK, text("outcome.provisional")));
        }
    }

    private void form01(Form01 form01, PrintedSheet sheet, List<Block> blocks) {
        blocks.add(Block.text(Style.HEADING, text("form01.strengths")));
        blocks.add(Block.text(Style.LINE, form01.strengths().isEmpty() ? BLANK : form01.strengths()));
        blocks.add(Block.text(Style.HEADING, text("form01.weaknesses")));
        blocks.add(Block.text(Style.LINE, form01.weaknesses().isEmpty() ? BLANK : form01.weaknesses()));
        blocks.add(Block.text(Style.HEADING, text("form01.comment")));
        if (sheet.remarks().isEmpty()) {
            blocks.add(Block.text(Style.LINE, BLANK));
        }
        said(sheet, blocks);
    }

    private void remarks(PrintedSheet sheet, List<Block> blocks) {
        if (!sheet.remarks().isEmpty()) {
            blocks.add(Block.text(Style.HEADING, text("remarks")));
            said(sheet, blocks);
        }
    }

    private void said(PrintedSheet sheet, List<Block> blocks) {
        sheet.remarks()
                .forEach(
                        remark -> blocks.add(new Block.Text(Style.LINE, text("remark." + remark.by()), remark.text())));
    }

    private void seen(PrintedSheet sheet, List<Block> blocks) {
        Acknowledgement seen = sheet.seen();
        if (seen != null) {
            blocks.add(Block.text(
                    Style.LINE,
                    seen.isGiven()
                            ? text("seen.done", sheet.subject().name(), formats.moment(seen.at()), seen.version())
                            : text("seen.line", seen.version())));
        }
    }

    private List<Block.Signer> signers(PrintedSheet sheet) {
        Block.Signer self = new Block.Signer(text("sign.self"), sheet.subject().name());
        return sheet.form01() == null
                ? List.of(
                        self,
                        new Block.Signer(text("sign.reviewer"), sheet.reviewer()),
                        new Block.Signer(text("sign.decider"), sheet.decider()))
                : List.of(self, new Block.Signer(text("sign.authority"), sheet.decider()));
    }

    private String text(String key, Object... arguments) {
        return papers.text("document." + key, arguments);
    }
}
