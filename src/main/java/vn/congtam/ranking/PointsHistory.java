package vn.congtam.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/**
 * How the points of a sheet came about, from the own score to the decision.
 *
 * @param stages in the order in which they were given, the decision last
 */
record PointsHistory(List<StageOfSheet> stages, Formats formats) {

    /** The shortcoming written last for a line, empty if there is none. */
    String note(String criterion) {
        return stages.stream()
                .map(stage -> stage.note(criterion))
                .filter(text -> !text.isEmpty())
                .reduce("", (earlier, later) -> later);
    }

    /** The piece of work that a bonus rewards. */
    String work(String criterion) {
        return stages.getLast().work(criterion);
    }

    /** Who changed the points of these lines, when and why; compared as the sum of the lines. */
    List<Sentence> changes(List<String> codes) {
        return changes(codes, formats::points);
    }

    /** The same for a leader's mark, in per cent. */
    List<Sentence> changesOfMark(String code) {
        return changes(List.of(code), percent -> formats.plain(percent) + "\u00a0%");
    }

    private List<Sentence> changes(List<String> codes, Function<Points, String> format) {
        return IntStream.range(1, stages.size())
                .mapToObj(i -> change(stages.get(i - 1), stages.get(i), codes, format))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<Sentence> change(
            StageOfSheet before, StageOfSheet after, List<String> codes, Function<Points, String> format) {
        Optional<Points> old = before.sum(codes);
        Optional<Points> now = after.sum(codes);
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return List.of();
        }
        String who = after.author().isEmpty() ? "higherBody" : after.stage();
        List<Sentence> told = new ArrayList<>(List.of(Sentence.of(
                (before.isSelf() ? "selfThen." : "then.") + who,
                format.apply(old.get()),
                format.apply(now.get()),
                after.author(),
                formats.date(after.updatedAt()))));
        String reason = after.reason(codes.getFirst());
        if (!reason.isEmpty()) {
            told.add(Sentence.of("reason", reason));
        }
        return told;
    }
}
