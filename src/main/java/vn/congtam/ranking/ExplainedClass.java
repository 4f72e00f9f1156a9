package vn.congtam.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.congtam.ranking.Explanation.PathStep;
import vn.congtam.rulebook.framework.ClassBand;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** The way from the score to the class: score, what is on record, quota, rank, outcome. */
record ExplainedClass(Framework framework, StoredResult result, Formats formats) {

    List<PathStep> path() {
        List<PathStep> path = new ArrayList<>(List.of(byScore()));
        String reason = result.capReason();
        if (reason != null) {
            path.add(cap(reason));
        }
        boolean contender = framework.quota().limited().name().equals(result.requiredClassByScore()) && reason == null;
        if (contender) {
            path.add(quota());
        }
        path.add(rank(contender));
        path.add(outcome());
        return path;
    }

    private PathStep byScore() {
        ClassBand band = framework.classes().band(RatedClass.valueOf(result.requiredClassByScore()));
        Sentence text =
                Sentence.of("threshold", points(result.requiredTotal()), formats.points(band.minimum()), band.name());
        return new PathStep(
                "award",
                false,
                Sentence.of("byScore", band.ratedClass().name()),
                List.of(text),
                framework.classes().basis());
    }

    private PathStep cap(String reason) {
        int colon = reason.indexOf(':');
        Sentence text = Sentence.of("cap." + reason.substring(0, colon), reason.substring(colon + 1));
        return new PathStep("ban", true, Sentence.of("capTitle", String.valueOf(result.cap())), List.of(text), null);
    }

    private PathStep quota() {
        QuotaRule rule = framework.quota();
        BigDecimal exact = BigDecimal.valueOf((long) result.percent() * result.peopleRated(), 2);
        List<Sentence> texts = new ArrayList<>(List.of(Sentence.of(
                "quota",
                result.percent(),
                result.peopleRated(),
                formats.number(exact),
                result.places(),
                result.topByScore(),
                formats.points(framework.classes().band(rule.limited()).minimum()))));
        boolean extended = result.percent() > rule.percent();
        return new PathStep(
                "cut",
                result.moved(),
                Sentence.of("quotaTitle", rule.limited().name(), result.places()),
                texts,
                extended ? rule.extendedBasis() : rule.basis());
    }

    private PathStep rank(boolean contender) {
        List<Sentence> texts = new ArrayList<>();
        BigDecimal line = result.lineTotal();
        if (contender && result.moved() && line != null) {
            BigDecimal distance = line.subtract(result.requiredTotal());
            texts.add(
                    distance.signum() == 0
                            ? Sentence.of("equalToLine", points(line))
                            : Sentence.of("line", result.lineRank(), points(line), points(distance)));
        }
        String tie = result.tieSettledBy();
        if (tie != null) {
            texts.add(Sentence.of((result.moved() ? "tieLost." : "tieWon.") + tie, points(result.requiredTotal())));
        }
        texts.add(Sentence.of("unitRank", result.rankUnit(), result.unitRated()));
        return new PathStep(
                "sort-ascending-numbers",
                result.moved(),
                Sentence.of("rank", result.rank(), result.peopleRated()),
                texts,
                tie == null ? null : framework.quota().tiesBasis());
    }

    private PathStep outcome() {
        String ratedClass = result.requiredClass();
        return result.moved()
                ? new PathStep(
                        "circle-check",
                        false,
                        Sentence.of("moved", framework.quota().limited().name(), ratedClass),
                        List.of(Sentence.of("scoreKept", points(result.requiredTotal()))),
                        null)
                : new PathStep(
                        "circle-check",
                        false,
                        Sentence.of("class", ratedClass),
                        List.of(Sentence.of("className", framework.nameOf(RatedClass.valueOf(ratedClass)))),
                        null);
    }

    private String points(BigDecimal value) {
        return formats.points(Points.of(value));
    }
}
