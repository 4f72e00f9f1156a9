package vn.congtam.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congtam.ranking.Explanation.Kind;
import vn.congtam.ranking.Explanation.Row;
import vn.congtam.rulebook.engine.BandProposal;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.Step;
import vn.congtam.rulebook.framework.CriteriaGroup;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** The rows of an explained sheet: every figure of the trace in the order of the official form. */
final class ExplainedSheet {

    private final SheetTemplate sheet;
    private final Score score;
    private final PointsHistory history;
    private final Formats formats;

    ExplainedSheet(SheetTemplate sheet, Score score, PointsHistory history, Formats formats) {
        this.sheet = sheet;
        this.score = score;
        this.history = history;
        this.formats = formats;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        sheet.groups().forEach(group -> rows.addAll(rowsOf(group)));
        rows.addAll(new ExplainedDeductions(score, formats).rows());
        rows.add(total());
        return rows;
    }

    private List<Row> rowsOf(CriteriaGroup group) {
        List<Points> parts = new ArrayList<>();
        group.groups().forEach(sub -> parts.add(sum(sub.code())));
        group.criteria().stream().filter(Criterion::addsToGroup).forEach(line -> parts.add(sum(line.code())));
        List<Sentence> how = new ArrayList<>(List.of(Sentence.of("sum", joined(parts))));
        how.addAll(clamps(group.code()));
        List<Row> rows = new ArrayList<>(List.of(new Row(
                Kind.GROUP,
                group.code(),
                group.title(),
                how,
                group.maximum(),
                sum(group.code()),
                null,
                how.size() > 1)));
        group.groups().forEach(sub -> rows.add(subgroup(sub)));
        group.criteria().forEach(line -> rows.add(line(line)));
        return rows;
    }

    private Row subgroup(CriteriaGroup group) {
        List<Criterion> lines = group.lines().toList();
        List<String> codes = lines.stream().map(Criterion::code).toList();
        List<Criterion> behind = lines.stream()
                .filter(line -> sum(line.code()).isLessThan(line.maximum()))
                .toList();
        String points = joined(codes.stream().map(this::sum).toList());
        List<Sentence> how = new ArrayList<>();
        how.add(
                behind.isEmpty()
                        ? Sentence.of("full", lines.size(), points)
                        : Sentence.of(
                                "short",
                                lines.size(),
                                behind.stream().map(this::shortfall).collect(Collectors.joining("; "))));
        how.addAll(clamps(group.code()));
        List<Sentence> changes = history.changes(codes);
        how.addAll(changes);
        return new Row(
                Kind.LINE,
                group.code(),
                group.title(),
                how,
                group.maximum(),
                sum(group.code()),
                group.basis(),
                !changes.isEmpty());
    }

    /** "5 (−0,5: báo cáo chậm)" */
    private String shortfall(Criterion line) {
        String note = history.note(line.code());
        String gap = "−" + formats.points(line.maximum().minus(sum(line.code())));
        return line.number() + " (" + (note.isEmpty() ? gap : gap + ": " + note) + ")";
    }

    private Row line(Criterion line) {
        return switch (line.kind()) {
            case CONVERTED -> new ExplainedConversion(score, history, formats).line(line);
            case MARK -> new ExplainedConversion(score, history, formats).mark(line);
            case ITEM, RATIO, BONUS -> typed(line);
        };
    }

    private Row typed(Criterion line) {
        List<Sentence> how = new ArrayList<>();
        if (line.kind() == Criterion.Kind.RATIO) {
            how.addAll(band(line.code()));
        } else if (!history.work(line.code()).isEmpty()) {
            how.add(Sentence.of("work", history.work(line.code())));
        }
        List<Sentence> changes = history.changes(List.of(line.code()));
        how.addAll(changes);
        if (changes.isEmpty()) {
            how.add(Sentence.of("agreed", formats.points(sum(line.code()))));
        }
        how.addAll(clamps(line.code()));
        return new Row(
                Kind.LINE,
                formats.code(line.code()),
                line.label(),
                how,
                line.maximum(),
                sum(line.code()),
                line.basis(),
                !changes.isEmpty());
    }

    private List<Sentence> band(String code) {
        Optional<Step.BandProposed> step = score.trace()
                .only(Step.BandProposed.class)
                .filter(proposed -> proposed.code().equals(code))
                .findFirst();
        if (step.isEmpty()) {
            return List.of(Sentence.of("noTasks"));
        }
        BandProposal proposal = step.get().proposal();
        return List.of(
                Sentence.of(
                        "band",
                        proposal.ratio().done(),
                        proposal.ratio().assigned(),
                        formats.number(proposal.ratio().share().percent(2)),
                        formats.plain(proposal.band().lowest()),
                        formats.plain(proposal.band().highest())),
                Sentence.of("proposal", formats.points(proposal.interpolated()), formats.points(proposal.proposed())));
    }

    private Row total() {
        String groups =
                joined(sheet.groups().stream().map(group -> sum(group.code())).toList());
        String minus = score.deductionTotal().isZero() ? "" : " − " + formats.points(score.deductionTotal());
        Step.Totalled step = score.trace().only(Step.Totalled.class).findFirst().orElseThrow();
        return new Row(
                Kind.TOTAL,
                "",
                "",
                List.of(Sentence.of("total", groups + minus, formats.plain(sheet.maximum()))),
                sheet.maximum(),
                score.total(),
                step.basis(),
                false);
    }

    private List<Sentence> clamps(String code) {
        return score.trace()
                .only(Step.Clamped.class)
                .filter(clamped -> clamped.code().equals(code))
                .map(clamped ->
                        Sentence.of("clamped", formats.points(clamped.before()), formats.points(clamped.after())))
                .toList();
    }

    private Points sum(String code) {
        return score.sums().getOrDefault(code, Points.ZERO);
    }

    private String joined(List<Points> parts) {
        return parts.stream().map(formats::points).collect(Collectors.joining(" + "));
    }
}
