package vn.congtam.rollup.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Points;

/** Solves the quota of a year for everybody at once, with the same solver and the same order at the line as a month. */
final class YearQuota {

    private final Ruling ruling;
    private final Map<Long, Rollup> rollups;

    YearQuota(Ruling ruling, Map<Long, Rollup> rollups) {
        this.ruling = ruling;
        this.rollups = rollups;
    }

    YearTable solve(List<YearSheetRow> sheets) {
        List<YearSheetRow> rated = sheets.stream()
                .filter(sheet -> rollup(sheet).proposed() != null)
                .toList();
        TieChoice choice = new TieChoice(
                "",
                people(rated, sheet -> sheet.keeps() != null),
                people(rated, sheet -> Boolean.TRUE.equals(sheet.keeps())));
        QuotaResult result = new QuotaSolver(ruling.framework().quota(), false)
                .solve(rated.stream().map(this::candidate).toList(), List.of(choice));
        Map<Long, QuotaPlacement> placements =
                result.placements().stream().collect(Collectors.toMap(QuotaPlacement::person, Function.identity()));
        return new YearTable(
                ruling,
                sheets.stream()
                        .map(sheet -> line(sheet, placements.get(sheet.personId())))
                        .toList(),
                result.places(),
                result.contenders(),
                result.ties().stream().mapToInt(UnresolvedTie::places).sum());
    }

    private static Set<Long> people(List<YearSheetRow> sheets, Predicate<YearSheetRow> which) {
        return sheets.stream().filter(which).map(YearSheetRow::personId).collect(Collectors.toUnmodifiableSet());
    }

    private QuotaCandidate candidate(YearSheetRow sheet) {
        Rollup rollup = rollup(sheet);
        RatedClass decided = sheet.decidedClass();
        return new QuotaCandidate(
                sheet.personId(),
                Points.of(Objects.requireNonNull(rollup.mean())),
                decided == null ? Objects.requireNonNull(rollup.proposed()) : decided,
                Points.of(rollup.meanResultsPoints()),
                completion(rollup),
                Points.of(rollup.ratedMonths()
                        .map(RatedMonth::deducted)
                        .flatMap(Stream::ofNullable)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
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

    private YearLine line(YearSheetRow sheet, @Nullable QuotaPlacement placement) {
        Rollup rollup = rollup(sheet);
        RatedClass after = placement == null ? null : placement.classAfter();
        return new YearLine(
                sheet,
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
                placement == null ? null : placement.rank());
    }

    private Rollup rollup(YearSheetRow sheet) {
        return Objects.requireNonNull(rollups.get(sheet.personId()));
    }
}
