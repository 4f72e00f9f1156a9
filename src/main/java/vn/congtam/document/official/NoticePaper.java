package vn.congtam.document.official;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.letterhead.Signature;
import vn.congtam.document.letterhead.Stationery;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Footer;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.ranking.Explanation;
import vn.congtam.ranking.Sentence;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Tells one person the result of a month. */
@Component
class NoticePaper {

    private final PaperWords words;
    private final PdfRenderer papers;
    private final PaperNumbers numbers;
    private final Letterheads letterheads;
    private final Formats formats;
    private final Clock clock;

    NoticePaper(
            PaperWords words,
            PdfRenderer papers,
            PaperNumbers numbers,
            Letterheads letterheads,
            Formats formats,
            Clock clock) {
        this.words = words;
        this.papers = papers;
        this.numbers = numbers;
        this.letterheads = letterheads;
        this.formats = formats;
        this.clock = clock;
    }

    Paper of(Explanation why, long period) {
        LocalDate today = VietnamTime.today(clock);
        PaperNumber number = numbers.of(period, PaperKind.NOTICE);
        Stationery stationery = letterheads.of(why.agencyId(), Objects.requireNonNullElse(number.datedOn(), today));
        Signature signature = number.signature(stationery.signature());
        String month = String.valueOf(why.month().getMonthValue());
        String year = String.valueOf(why.month().getYear());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("title")));
        blocks.add(Block.text(Style.SUBJECT, words.text("list.subject", month, year)));
        blocks.add(Block.text(Style.CENTRED, words.text("to", why.person() + ", " + why.post() + ", " + why.unit())));
        blocks.addAll(words.grounds(stationery, List.of(why.framework())));
        PaperNumber decision = numbers.of(period, PaperKind.DECISION);
        if (PaperWords.isKnown(decision)) {
            blocks.add(Block.text(
                    Style.GROUND,
                    text("decision", words.reference(stationery, decision, PaperKind.DECISION, today.getYear()))));
        }
        blocks.add(Block.text(Style.BODY, text("says", stationery.agencyName(), month, year, why.person())));
        blocks.add(result(why));
        reasons(why, blocks);
        blocks.add(Block.text(Style.BODY, text("appeal", why.checkCode())));
        blocks.add(new Block.Signing(
                List.of(words.text("asAbove"), words.text("archive")), signature.lines(), signature.name()));
        return new Paper(
                text("name", month, year, why.person()),
                false,
                true,
                stationery.head(number.datedOn(), today.getYear()),
                stationery.number(number.number(), PaperKind.NOTICE.symbol()),
                blocks,
                Footer.of(why.framework(), clock.instant(), why.checkCode()));
    }

    private Block result(Explanation why) {
        List<Block.Row> rows = new ArrayList<>();
        String letter = why.ratedClass();
        if (letter == null) {
            rows.add(row(
                    "class",
                    papers.text("document.outcome.notRated", Objects.requireNonNullElse(why.notRatedReason(), ""))));
        } else {
            rows.add(row("total", formats.points(why.total())));
            rows.add(row(
                    "class",
                    papers.text(
                            "document.outcome.class",
                            why.label(),
                            why.framework().nameOf(RatedClass.valueOf(letter)))));
        }
        rows.add(row("version", String.valueOf(why.version())));
        return new Block.Grid(
                List.of(new Block.Column(text("fact"), 60, false), new Block.Column(text("value"), 105, false)),
                rows,
                false);
    }

    private Block.Row row(String key, String value) {
        return Block.Row.of(List.of(text(key), value));
    }

    /** Why the class is not that of the score. */
    private void reasons(Explanation why, List<Block> blocks) {
        for (Explanation.PathStep step : why.path()) {
            if (step.turn()) {
                blocks.add(words.line("- " + sentence(step.title())));
                step.texts().forEach(text -> blocks.add(words.line(sentence(text))));
            }
        }
    }

    private String sentence(Sentence sentence) {
        return papers.sentence(sentence.key(), sentence.array());
    }

    private String text(String key, Object... arguments) {
        return words.text("notice." + key, arguments);
    }
}
