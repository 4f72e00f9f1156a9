package vn.congtam.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congtam.ranking.Explanation.Kind;
import vn.congtam.ranking.Explanation.Row;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.web.Formats;

/** The rows about what was taken off, entry by entry. */
record ExplainedDeductions(Score score, Formats formats) {

    List<Row> rows() {
        List<Step.Deducted> entries = score.trace().only(Step.Deducted.class).toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Sentence> how = new ArrayList<>(List.of(Sentence.of(
                "deductions",
                entries.stream().map(e -> formats.points(e.total())).collect(Collectors.joining(" + ")))));
        score.trace()
                .only(Step.DeductionFloored.class)
                .map(floored -> Sentence.of(
                        "floored", floored.group(), formats.points(floored.asked()), formats.points(floored.applied())))
                .forEach(how::add);
        List<Row> rows = new ArrayList<>(List.of(
                new Row(Kind.GROUP, "−", "", how, null, score.deductionTotal().negated(), null, how.size() > 1)));
        IntStream.range(0, entries.size())
                .mapToObj(i -> deduction(i + 1, entries.get(i)))
                .forEach(rows::add);
        return rows;
    }

    private Row deduction(int number, Step.Deducted entry) {
        List<Sentence> how = new ArrayList<>(List.of(
                Sentence.of("deducted", formats.day(entry.date()), entry.times(), formats.points(entry.pointsEach()))));
        if (!entry.note().isBlank()) {
            how.add(Sentence.of("note", entry.note()));
        }
        return new Row(
                Kind.DEDUCTION,
                String.valueOf(number),
                entry.text(),
                how,
                null,
                entry.total().negated(),
                entry.basis(),
                false);
    }
}
