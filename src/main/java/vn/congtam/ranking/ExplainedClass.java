package vn.congtam.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.ranking.Explanation.PathStep;
import vn.congtam.ranking.StoredResult.Circle;
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
                Sentence.of("byScore", band.label()),
                List.of(text),
                framework.classes().basis());
    }

    private PathStep cap(String reason) {
        int colon = reason.indexOf(':');
        Sentence text = Sentence.of("cap." + reason.substring(0, colon), reason.substring(colon + 1));
        return new PathStep("ban", true, Sentence.of("capTitle", label(result.cap())), List.of(text), null);
    }

    private PathStep quota() {
        QuotaRule rule = framework.quota();
        List<Sentence> texts = new ArrayList<>(List.of(arithmetic(rule)));
        Circle circle = result.circle();
        if (circle != null) {
            texts.add(Sentence.of(
                    "circle." + rule.base(), circle.name(), circle.counted(), circle.places(), circle.contenders()));
        }
        boolean extended = result.percent() > rule.percent();
        return new PathStep(
                "cut",
                result.moved(),
                Sentence.of("quotaTitle", framework.labelOf(rule.limited()), result.places()),
                texts,
                extended ? rule.extendedBasis() : rule.basis());
    }

    private Sentence arithmetic(QuotaRule rule) {
        boolean ofNextClass = rule.countedOf() == QuotaRule.Counted.NEXT_CLASS;
        int whole = ofNextClass ? 100 + result.percent() : 100;
        BigDecimal exact = BigDecimal.valueOf((long) result.percent() * result.counted())
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
        return Sentence.of(
                ofNextClass ? "quotaNext" : "quota",
                result.percent(),
                result.counted(),
                formats.number(exact),
                result.places(),
                result.topByScore(),
                formats.points(framework.classes().band(rule.limited()).minimum()),
                framework.labelOf(rule.movedTo()),
                whole);
    }

    private PathStep rank(boolean contender) {
        List<Sentence> texts = new ArrayList<>();
        BigDecimal line = result.lineTotal();
        if (contender && result.moved() && line != null) {
            BigDecimal distance = line.subtract(result.requiredTotal());
            texts.add(
                    distance.signum() == 0
                            ? Sentence.of(
                                    "equalToLine",
                                    points(line),
                                    framework.labelOf(framework.quota().limited()))
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
                        Sentence.of("moved", framework.labelOf(framework.quota().limited()), label(ratedClass)),
                        List.of(line(), Sentence.of("scoreKept", points(result.requiredTotal()))),
                        null)
                : new PathStep(
                        "circle-check",
                        false,
                        Sentence.of("class", label(ratedClass)),
                        List.of(Sentence.of("className", framework.nameOf(RatedClass.valueOf(ratedClass)))),
                        null);
    }

    /** Whose places the person was beyond. */
    private Sentence line() {
        Circle circle = result.decidingCircle();
        return circle == null
                ? Sentence.of("beyond.AGENCY", "", result.places())
                : Sentence.of("beyond." + framework.quota().base(), circle.name(), circle.places());
    }

    private String label(@Nullable String ratedClass) {
        return ratedClass == null ? "" : framework.labelOf(RatedClass.valueOf(ratedClass));
    }

    private String points(BigDecimal value) {
        return formats.points(Points.of(value));
    }
}
