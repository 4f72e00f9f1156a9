package vn.congtam.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.congtam.ranking.Explanation.Kind;
import vn.congtam.ranking.Explanation.Row;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.ConvertedResult;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** The rows about results computed from converted products, and about a leader's marks that enter them. */
record ExplainedConversion(Score score, PointsHistory history, Formats formats) {

    /** The computed line with the arithmetic of every part. */
    Row line(Criterion line) {
        List<Sentence> how = score.trace()
                .only(Step.Converted.class)
                .filter(step -> step.code().equals(line.code()))
                .findFirst()
                .map(step -> arithmetic(step.result(), line))
                .orElseGet(() -> List.of(Sentence.of("noTasks")));
        return new Row(
                Kind.LINE,
                formats.code(line.code()),
                line.label(),
                how,
                line.maximum(),
                score.sums().getOrDefault(line.code(), Points.ZERO),
                line.basis(),
                false);
    }

    /** A mark in per cent with its reason; adds no points by itself. */
    Row mark(Criterion line) {
        List<Sentence> how = new ArrayList<>();
        score.trace()
                .only(Step.MarkGiven.class)
                .filter(step -> step.code().equals(line.code()))
                .forEach(step -> how.add(Sentence.of("mark", formats.plain(step.percent()))));
        if (!history.note(line.code()).isEmpty()) {
            how.add(Sentence.of("reason", history.note(line.code())));
        }
        List<Sentence> changes = history.changesOfMark(line.code());
        how.addAll(changes);
        return new Row(Kind.LINE, line.number(), line.label(), how, null, null, line.basis(), !changes.isEmpty());
    }

    private List<Sentence> arithmetic(ConvertedResult result, Criterion line) {
        Conversion sums = result.conversion();
        List<Sentence> how = new ArrayList<>();
        for (ConvertedResult.Part part : result.parts()) {
            switch (part.code()) {
                case "a" -> how.add(ratio(part, sums.completed(), sums));
                case "b" -> how.add(ratio(part, sums.passed(), sums));
                case "c" -> how.add(ratio(part, sums.punctual(), sums));
                default -> how.add(Sentence.of("part.mark", letter(part), formats.number(part.percent())));
            }
        }
        how.add(Sentence.of(
                "mean",
                result.parts().stream().map(ExplainedConversion::letter).collect(Collectors.joining(" + ")),
                result.parts().size(),
                formats.number(result.result()),
                formats.plain(line.maximum()),
                formats.points(result.points())));
        return how;
    }

    private Sentence ratio(ConvertedResult.Part part, BigDecimal counted, Conversion sums) {
        return Sentence.of(
                (part.capped() ? "part.capped." : "part.") + part.code(),
                formats.number(counted),
                formats.number(sums.assigned()),
                formats.number(part.percent()));
    }

    /** The letter of a part as the form prints it. */
    private static String letter(ConvertedResult.Part part) {
        String last = part.code().substring(part.code().lastIndexOf('.') + 1);
        return last.equals("dd") ? "đ" : last;
    }
}
