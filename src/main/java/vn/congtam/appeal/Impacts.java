package vn.congtam.appeal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.classification.QuotaCandidate;
import vn.congtam.rulebook.classification.QuotaPlacement;
import vn.congtam.rulebook.classification.QuotaResult;
import vn.congtam.rulebook.classification.QuotaSolver;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.engine.ScoringEngine;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.scorecard.SheetCorrection;
import vn.congtam.scorecard.SheetRecord;
import vn.congtam.scorecard.SheetRecords;
import vn.congtam.scorecard.Stage;
import vn.congtam.shared.Points;

/**
 * Works out what a correction would do: the sheet is scored by the engine that scores sheets, the quota of the whole month is
 * solved anew by the reference of the closing run, over the stored results of the contested version.
 */
@Service
class Impacts {

    private static final RowMapper<RatedRow> ROW = new SimplePropertyRowMapper<>(RatedRow.class);
    private static final int AROUND = 2;

    private static final String RATED = """
            select r.person_id, p.full_name as name, s.unit_name as unit, r.unit_id, r.duty_group, r.total, r.results_points, r.ratio_done,
                   r.ratio_assigned, r.deducted, r.class_by_score, r.class_cap, r.class as rated_class, r.rank_agency as rank
            from month_result r join person p on p.id = r.person_id join score_sheet s on s.id = r.sheet_id
            where r.closing_id = :closing and r.framework_version_id = :framework and r.rated
            """;

    private final SheetRecords sheets;
    private final Frameworks frameworks;
    private final StoredQuotas quotas;
    private final ContestedProducts products;
    private final JdbcClient jdbc;

    Impacts(
            SheetRecords sheets,
            Frameworks frameworks,
            StoredQuotas quotas,
            ContestedProducts products,
            JdbcClient jdbc) {
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.quotas = quotas;
        this.products = products;
        this.jdbc = jdbc;
    }

    /** What the changes of an appeal would do; empty where the official was not rated or there is no decision. */
    Optional<Impact> of(AppealFacts appeal, Changes changes) {
        SheetRecord sheet = sheets.ofResult(appeal.sheetId(), appeal.resultVersion());
        Framework framework = frameworks.byId(appeal.frameworkVersionId());
        Map<Long, RatedRow> rows = jdbc
                .sql(RATED)
                .param("closing", appeal.closingId())
                .param("framework", appeal.frameworkVersionId())
                .query(ROW)
                .list()
                .stream()
                .collect(Collectors.toMap(RatedRow::personId, Function.identity()));
        RatedRow subject = rows.get(appeal.personId());
        Optional<SheetRecord.Given> decided = sheet.given(Stage.DECISION);
        if (subject == null || decided.isEmpty()) {
            return Optional.empty();
        }
        Score score = ScoringEngine.score(
                framework,
                sheet.kind(),
                Correction.apply(changes.lines(), decided.get().content())
                        .points(work(appeal, framework, changes, decided.get())));
        QuotaRule rule = framework.quota();
        List<QuotaCandidate> candidates = rows.values().stream()
                .map(row -> row.personId() == subject.personId()
                        ? row.candidate(
                                rule,
                                score.total(),
                                score.classByScore(),
                                results(score, framework, sheet),
                                score.deductionTotal())
                        : row.candidate(rule))
                .toList();
        QuotaResult result =
                new QuotaSolver(rule, quotas.isExtended(appeal, rule)).solve(candidates, quotas.choices(appeal));
        return Optional.of(new Comparison(rows, candidates, result, rule).impact(subject, score));
    }

    /** As {@link SheetCorrection} will compute it: a correction of any line counts the products anew. */
    private WorkFigures work(AppealFacts appeal, Framework framework, Changes changes, SheetRecord.Given decided) {
        return framework
                .conversionRule()
                .filter(rule -> !changes.isEmpty())
                .map(rule -> products.figures(appeal, rule, changes))
                .orElse(decided.work());
    }

    private static Points results(Score score, Framework framework, SheetRecord sheet) {
        return Points.sum(framework.sheet(sheet.kind()).criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.RATIO || line.kind() == Criterion.Kind.CONVERTED)
                .map(line -> score.sums().getOrDefault(line.code(), Points.ZERO))
                .toList());
    }

    /** The stored month beside the month with the correction. */
    private record Comparison(
            Map<Long, RatedRow> rows, List<QuotaCandidate> candidates, QuotaResult result, QuotaRule rule) {

        Impact impact(RatedRow subject, Score score) {
            List<Impact.Moved> everybody = everybody(subject);
            List<Impact.Moved> contenders = IntStream.range(0, everybody.size())
                    .filter(i -> result.placements().get(i).classBefore() == rule.limited())
                    .mapToObj(everybody::get)
                    .toList();
            Impact.Moved now =
                    everybody.stream().filter(Impact.Moved::subject).findFirst().orElseThrow();
            List<Impact.Moved> others =
                    everybody.stream().filter(one -> !one.subject()).toList();
            List<Impact.Moved> kept = everybody.stream()
                    .filter(one -> one.after() == rule.limited())
                    .toList();
            return new Impact(
                    new Impact.Standing(
                            Points.of(subject.total()), subject.classByScore(), subject.ratedClass(), subject.rank()),
                    new Impact.Standing(score.total(), score.classByScore(), now.after(), now.rank()),
                    rule.limited(),
                    rows.size(),
                    result.places(),
                    (int) rows.values().stream()
                            .filter(row -> row.ratedClass() == rule.limited())
                            .count(),
                    kept.size(),
                    kept.isEmpty() ? null : kept.getLast().total(),
                    (int) others.stream()
                            .filter(one -> one.rank() != row(one).rank())
                            .count(),
                    others.stream().filter(Impact.Moved::isChanged).toList(),
                    around(contenders, kept.size()));
        }

        private static List<Impact.Moved> around(List<Impact.Moved> contenders, int kept) {
            return contenders.subList(
                    Math.clamp(kept - AROUND, 0, contenders.size()), Math.clamp(kept + AROUND, 0, contenders.size()));
        }

        private List<Impact.Moved> everybody(RatedRow subject) {
            Map<Long, Points> totals =
                    candidates.stream().collect(Collectors.toMap(QuotaCandidate::person, QuotaCandidate::total));
            return result.placements().stream()
                    .map(placement -> moved(
                            placement, Objects.requireNonNull(totals.get(placement.person())), subject.personId()))
                    .toList();
        }

        private Impact.Moved moved(QuotaPlacement placement, Points total, long subject) {
            RatedRow row = Objects.requireNonNull(rows.get(placement.person()));
            return new Impact.Moved(
                    row.personId(),
                    row.name(),
                    row.unit(),
                    total,
                    row.ratedClass(),
                    placement.classAfter(),
                    placement.rank(),
                    row.personId() == subject);
        }

        private RatedRow row(Impact.Moved one) {
            return Objects.requireNonNull(rows.get(one.personId()));
        }
    }
}
