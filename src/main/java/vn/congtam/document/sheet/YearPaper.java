package vn.congtam.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.document.paper.Block;
import vn.congtam.document.paper.Block.Style;
import vn.congtam.document.paper.Paper;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.rollup.rating.YearLimit;
import vn.congtam.rollup.rating.YearLine;
import vn.congtam.rollup.rating.YearMonthLine;
import vn.congtam.rollup.rating.YearRating;
import vn.congtam.rollup.rating.YearSheetRecords.YearSheetRecord;
import vn.congtam.rollup.rating.YearSheetRow;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.web.Formats;

/** Puts the sheet of a year into blocks for the Word file; the PDF is drawn from the same {@link PrintedYear}. */
@Component
class YearPaper {

    private static final String BLANK =
            "................................................................................";

    private final PdfRenderer papers;
    private final Formats formats;

    YearPaper(PdfRenderer papers, Formats formats) {
        this.papers = papers;
        this.formats = formats;
    }

    Paper of(PrintedYear year) {
        YearSheetRecord record = year.record();
        YearSheetRow person = record.line().sheet();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.text(Style.TITLE, text("heading")));
        blocks.add(Block.text(Style.CENTRED, text("period", record.rating().yearNumber())));
        blocks.addAll(PersonLines.of(papers, person.name(), person.code(), person.postTitle(), person.unitName()));
        heading("months", blocks);
        blocks.add(months(record));
        heading("self", blocks);
        self(record, blocks);
        heading("decided", blocks);
        decided(record, blocks);
        heading("handling", blocks);
        blocks.add(Block.text(Style.LINE, handling(record)));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signer(papers.text("document.sign.self"), person.name()),
                new Block.Signer(
                        papers.text("document.sign.authority"), record.showsDecision() ? person.decider() : ""))));
        String name = text("title", record.rating().yearNumber(), person.name());
        return new Paper(name, false, false, year.letterhead(), "", blocks, year.footer());
    }

    private Block months(YearSheetRecord record) {
        YearLine line = record.line();
        List<Block.Row> rows = new ArrayList<>();
        for (YearMonthLine month : line.months()) {
            rows.add(Block.Row.of(List.of(
                    String.valueOf(month.month()),
                    text("monthOf", month.month(), record.rating().yearNumber()),
                    month.total() == null ? "" : formats.points(month.total()),
                    Objects.requireNonNullElse(record.labels().get(month.month()), ""),
                    note(month))));
        }
        rows.add(new Block.Row(
                true,
                List.of(
                        "",
                        text("mean", line.monthsRated()),
                        line.mean() == null ? "" : formats.points(line.mean()),
                        label(record, line.proposed()),
                        "")));
        return new Block.Grid(
                List.of(
                        new Block.Column(papers.text("document.column.number"), 11, true),
                        new Block.Column(text("month"), 55, false),
                        new Block.Column(text("total"), 20, true),
                        new Block.Column(text("class"), 20, true),
                        new Block.Column(text("note"), 59, false)),
                rows,
                false);
    }

    private String note(YearMonthLine month) {
        return switch (month.state().name()) {
            case "MISSING" -> text("missing");
            case "NOT_RATED" -> text("notRated", month.note());
            default -> month.note();
        };
    }

    private void self(YearSheetRecord record, List<Block> blocks) {
        YearSheetRow person = record.line().sheet();
        if (person.selfClass() == null) {
            blocks.add(Block.text(Style.LINE, text("selfNone")));
            return;
        }
        blocks.add(rated(record, person.selfClass()));
        person.paragraphs().forEach(words -> blocks.add(Block.text(Style.LINE, words)));
    }

    private void decided(YearSheetRecord record, List<Block> blocks) {
        YearLine line = record.line();
        if (!line.hasClass()) {
            blocks.add(Block.text(Style.LINE, text("fewMonths", line.monthsRated())));
        } else if (record.showsDecision()) {
            decision(record, blocks);
        } else {
            blocks.add(Block.text(Style.LINE, BLANK));
        }
    }

    private void decision(YearSheetRecord record, List<Block> blocks) {
        YearLine line = record.line();
        YearRating rating = record.rating();
        YearSheetRow person = line.sheet();
        RatedClass ratedClass = rating.isOpen() ? person.decidedClass() : line.ratedClass();
        if (ratedClass != null) {
            blocks.add(rated(record, ratedClass));
        }
        if (line.headCap() != null) {
            String document = Objects.requireNonNullElse(rating.agencyClassDocument(), "");
            String capped = papers.sentence("rollup.rating.capped", label(record, line.headCap()), document);
            blocks.add(Block.text(Style.LINE, capped));
        }
        YearLimit limit = line.limit();
        if (!rating.isOpen() && line.moved() && limit != null) {
            String moved = text("moved", label(record, line.classBefore()), label(record, line.ratedClass()));
            blocks.add(Block.text(
                    Style.LINE, moved + " " + papers.sentence("ranking.line." + limit.kind(), limit.name())));
        }
        if (rating.isOpen() && ratedClass != null) {
            blocks.add(Block.text(Style.REMARK, text("provisional")));
        }
        if (!person.decisionReason().isEmpty()) {
            blocks.add(Block.text(Style.LINE, text("reason", person.decisionReason())));
        }
        if (person.decisionDocument() != null) {
            blocks.add(Block.text(Style.LINE, text("document", person.decisionDocument())));
        }
    }

    private String handling(YearSheetRecord record) {
        YearSheetRow person = record.line().sheet();
        if (!record.showsDecision()) {
            return BLANK;
        }
        String words = papers.text("rollup.handling." + person.handling());
        return person.handlingNote().isEmpty() ? words : words + ": " + person.handlingNote();
    }

    private Block rated(YearSheetRecord record, RatedClass ratedClass) {
        String name = record.framework().nameOf(ratedClass);
        return Block.text(
                Style.LINE,
                papers.text("document.outcome.class", record.framework().labelOf(ratedClass), name));
    }

    private static String label(YearSheetRecord record, @Nullable RatedClass ratedClass) {
        return ratedClass == null ? "" : record.framework().labelOf(ratedClass);
    }

    private void heading(String key, List<Block> blocks) {
        blocks.add(Block.text(Style.HEADING, text(key)));
    }

    private String text(String key, Object... arguments) {
        return papers.text("document.year." + key, arguments);
    }
}
