package vn.congtam.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.BandProposal;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.rulebook.engine.Trace;
import vn.congtam.rulebook.framework.Source;
import vn.congtam.web.Formats;

/** Says every step of a score in words: the same sentences for the screen, the printed explanation and the interface. */
@Component
public class TraceText {

    private final MessageSource messages;
    private final Formats formats;

    TraceText(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * One step in words.
     *
     * @param kind of the step, for example {@code LINE_GIVEN}
     * @param place code of the group, criterion or deduction; empty for the sheet as a whole
     * @param text a whole sentence
     * @param article what the step rests on
     * @param fromText whether the article was read in the rule itself; otherwise it is a default of this product
     */
    public record Line(String kind, String place, String text, String article, boolean fromText) {}

    /** All steps in the order in which they were taken. */
    public List<Line> lines(Trace trace, Locale locale) {
        return trace.steps().stream()
                .map(step -> new Line(
                        kind(step),
                        place(step),
                        text(step, locale),
                        step.basis().article(),
                        step.basis().source() == Source.TEXT))
                .toList();
    }

    /** {@code LineGiven} becomes {@code LINE_GIVEN}. */
    private static String kind(Step step) {
        return step.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "_$1")
                .toUpperCase(Locale.ROOT);
    }

    private static String place(Step step) {
        return switch (step) {
            case Step.LineGiven line -> line.code();
            case Step.LineMissing line -> line.code();
            case Step.BandProposed line -> line.code();
            case Step.NoCompletionData line -> line.code();
            case Step.MarkGiven line -> line.code();
            case Step.Converted line -> line.code();
            case Step.NotConverted line -> line.code();
            case Step.Clamped line -> line.code();
            case Step.GroupSummed group -> group.code();
            case Step.Deducted entry -> entry.item();
            case Step.DeductionFloored group -> group.group();
            case Step.Totalled total -> "";
            case Step.Rounded total -> "";
            case Step.Classified total -> "";
        };
    }

    private String text(Step step, Locale locale) {
        return switch (step) {
            case Step.LineGiven line ->
                say(
                        locale,
                        "line-given",
                        line.code(),
                        line.label(),
                        formats.points(line.points()),
                        formats.plain(line.maximum()));
            case Step.LineMissing line -> say(locale, "line-missing", line.code(), line.label());
            case Step.BandProposed line -> band(line, locale);
            case Step.NoCompletionData line -> say(locale, "no-completion-data", line.code());
            case Step.MarkGiven line ->
                say(locale, "mark-given", line.code(), line.label(), formats.plain(line.percent()));
            case Step.Converted line -> converted(line, locale);
            case Step.NotConverted line -> notConverted(line, locale);
            case Step.Clamped line ->
                say(locale, "clamped", line.code(), formats.points(line.before()), formats.points(line.after()));
            case Step.GroupSummed group -> summed(group, locale);
            case Step.Deducted entry -> deducted(entry, locale);
            case Step.DeductionFloored group ->
                say(
                        locale,
                        "deduction-floored",
                        group.group(),
                        formats.points(group.asked()),
                        formats.points(group.applied()));
            case Step.Totalled all ->
                say(
                        locale,
                        "totalled",
                        String.join(" + ", all.groups()),
                        formats.points(all.sum()),
                        formats.points(all.deductions()),
                        formats.points(all.total()));
            case Step.Rounded all -> say(locale, "rounded", exact(all.exact().value()), formats.points(all.shown()));
            case Step.Classified all ->
                say(
                        locale,
                        "classified",
                        formats.points(all.exact()),
                        formats.plain(all.band().minimum()),
                        all.band().name(),
                        all.band().label());
        };
    }

    private String band(Step.BandProposed line, Locale locale) {
        BandProposal proposal = line.proposal();
        return say(
                locale,
                line.withinBand() ? "band-proposed" : "band-left",
                line.code(),
                proposal.ratio().done(),
                proposal.ratio().assigned(),
                formats.number(proposal.ratio().share().percent(2)),
                formats.plain(proposal.band().lowest()),
                formats.plain(proposal.band().highest()),
                formats.points(proposal.proposed()));
    }

    private String converted(Step.Converted line, Locale locale) {
        String parts = line.result().parts().stream()
                .map(part -> say(
                        locale,
                        part.capped() ? "part-capped" : "part",
                        partName(part.code(), locale),
                        formats.number(part.percent())))
                .collect(Collectors.joining("; "));
        return say(
                locale,
                "converted",
                line.code(),
                parts,
                formats.number(line.result().result()),
                formats.plain(line.maximum()),
                formats.points(line.result().points()),
                formats.number(line.result().conversion().assigned()),
                formats.number(line.result().conversion().completed()));
    }

    private String partName(String code, Locale locale) {
        return code.length() == 1 ? say(locale, "part." + code) : code;
    }

    private String notConverted(Step.NotConverted line, Locale locale) {
        return line.missingMarks().isEmpty()
                ? say(locale, "not-converted", line.code())
                : say(locale, "not-converted.marks", line.code(), String.join(", ", line.missingMarks()));
    }

    private String summed(Step.GroupSummed group, Locale locale) {
        return say(
                locale,
                "group-summed",
                group.code(),
                group.title(),
                String.join(" + ", group.parts()),
                formats.points(group.sum()),
                formats.plain(group.maximum()));
    }

    private String deducted(Step.Deducted entry, Locale locale) {
        return say(
                locale,
                "deducted",
                entry.group(),
                formats.points(entry.total()),
                entry.text(),
                formats.date(entry.date()),
                entry.times(),
                formats.points(entry.pointsEach()),
                entry.note());
    }

    private static String exact(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    /** Codes are plain ASCII; people read the letter of the form. */
    private static Object shown(Object argument) {
        return argument instanceof String text ? text.replaceAll("\\.dd\\b", ".đ") : argument;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(
                "rulebook.trace." + key,
                Stream.of(arguments).map(TraceText::shown).toArray(),
                locale);
    }
}
