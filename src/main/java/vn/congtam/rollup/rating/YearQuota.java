package vn.congtam.rollup.rating;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.rollup.RatedMonth;
import vn.congtam.rollup.Rollup;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.classification.QuotaCandidate;
import vn.congtam.rulebook.classification.QuotaPlacement;
import vn.congtam.rulebook.classification.QuotaResult;
import vn.congtam.rulebook.classification.QuotaSolver;
import vn.congtam.rulebook.classification.TieChoice;
import vn.congtam.rulebook.classification.UnresolvedTie;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** Solves the quota of a year for everybody under one framework at once, with the same solver and the same order at the line as a month. */
final class YearQuota {

    private final YearRating rating;
    private final Ruling ruling;
    private final Map<Long, Rollup> rollups;
    private final YearCircles circles;

    YearQuota(YearRating rating, Ruling ruling, Map<Long, Rollup> rollups) {
        this.rating = rating;
        this.ruling = ruling;
        this.rollups = rollups;
        this.circles = new YearCircles(rule());
    }

    YearTable solve(List<YearSheetRow> sheets, Collection<TieChoice> choices) {
        List<YearSheetRow> rated = sheets.stream()
                .filter(sheet -> rollup(sheet).proposed() != null)
                .toList();
        QuotaResult result = new QuotaSolver(rule(), rating.quotaExtended())
                .solve(rated.stream().map(this::candidate).toList(), choices);
        Map<Long, QuotaPlacement> placements =
                result.placements().stream().collect(Collectors.toMap(QuotaPlacement::person, Function.identity()));
        Map<String, YearLimit> limits = circles.limits(result, rated, placements);
        List<YearLine> lines = sheets.stream()
                .map(sheet -> line(sheet, placements.get(sheet.personId()), limits))
                .toList();
        YearPart part = new YearPart(ruling, sheets.size(), rating.percentOf(rule()), limits);
        return new YearTable(
                ruling,
                List.of(part),
                lines,
                result.ties().stream().map(tie -> tie(tie, lines, limits)).toList());
    }

    private QuotaRule rule() {
        return ruling.framework().quota();
    }

    private YearTie tie(UnresolvedTie tie, List<YearLine> lines, Map<String, YearLimit> limits) {
        return new YearTie(
                ruling,
                Objects.requireNonNull(limits.get(tie.circle())),
                tie.places(),
                lines.stream()
                        .filter(line -> tie.people().contains(line.sheet().personId()))
                        .toList());
    }

    private QuotaCandidate candidate(YearSheetRow sheet) {
        Rollup rollup = rollup(sheet);
        RatedClass cap = headCap(sheet);
        RatedClass before = Objects.requireNonNull(beforeCap(sheet));
        return new QuotaCandidate(
                sheet.personId(),
                circles.of(sheet),
                Points.of(Objects.requireNonNull(rollup.mean())),
                cap == null ? before : cap,
                Points.of(rollup.meanResultsPoints()),
                completion(rollup),
                Points.of(rollup.ratedMonths()
                        .map(RatedMonth::deducted)
                        .flatMap(Stream::ofNullable)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private @Nullable RatedClass beforeCap(YearSheetRow sheet) {
        RatedClass proposed = rollup(sheet).proposed();
        RatedClass decided = sheet.decidedClass();
        return proposed == null || decided == null ? proposed : decided;
    }

    /** The class of the agency where it puts its head below what was decided. */
    private @Nullable RatedClass headCap(YearSheetRow sheet) {
        RatedClass agency = rating.agencyClass();
        RatedClass before = beforeCap(sheet);
        boolean lowers = sheet.leadsAgency() && agency != null && before != null && before.isBetterThan(agency);
        return lowers && YearPart.holdsHead(ruling.framework()) ? agency : null;
    }

    /** Tasks of all months together. */
    private static @Nullable CompletionRatio completion(Rollup rollup) {
        int done = rollup.ratedMonths()
                .map(RatedMonth::ratioDone)
                .flatMap(Stream::ofNullable)
                .mapToInt(Integer::intValue)
                .sum();
        int assigned = rollup.ratedMonths()
                .map(RatedMonth::ratioAssigned)
                .flatMap(Stream::ofNullable)
                .mapToInt(Integer::intValue)
                .sum();
        return assigned == 0 ? null : new CompletionRatio(Math.min(done, assigned), assigned);
    }

    private YearLine line(YearSheetRow sheet, @Nullable QuotaPlacement placement, Map<String, YearLimit> limits) {
        Rollup rollup = rollup(sheet);
        RatedClass after = placement == null ? null : placement.classAfter();
        return new YearLine(
                sheet,
                ruling,
                rollup.months().stream()
                        .map(month -> YearMonthLine.of(month, sheet.agencyId()))
                        .toList(),
                rollup.rated(),
                rollup.mean(),
                rollup.classByMean(),
                rollup.proposed(),
                rollup.cap(),
                after,
                placement != null && after != null && after != placement.classBefore(),
                placement != null && after == null,
                placement == null || placement.decidedBy() == null
                        ? null
                        : placement.decidedBy().name(),
                placement == null ? null : placement.rank(),
                headCap(sheet),
                placement == null || placement.line() == null ? null : limits.get(placement.line()));
    }

    private Rollup rollup(YearSheetRow sheet) {
        return Objects.requireNonNull(rollups.get(sheet.personId()));
    }
}
