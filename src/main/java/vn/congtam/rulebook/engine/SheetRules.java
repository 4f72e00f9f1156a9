package vn.congtam.rulebook.engine;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.Violation.Code;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.rulebook.framework.SheetTemplate;
import vn.congtam.shared.Points;

/** What must hold for a sheet of one kind in one month. Every answer lists all violations, an empty list means it is in order. */
public final class SheetRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Framework framework;
    private final SheetKind kind;
    private final SheetTemplate sheet;
    private final YearMonth month;

    public SheetRules(Framework framework, SheetKind kind, YearMonth month) {
        this.framework = framework;
        this.kind = kind;
        this.sheet = framework.sheet(kind);
        this.month = month;
    }

    /** While an official drafts: only what is there is judged, nothing has to be complete. */
    public List<Violation> ofDraft(SheetPoints points) {
        List<Violation> found = ofValues(points);
        found.addAll(ofBand(points, Code.OUTSIDE_BAND));
        return found;
    }

    /** When an official submits: everything of the draft, all lines given, bonus work named, shortcomings if required. */
    public List<Violation> ofSubmission(SheetPoints points, SheetNotes notes) {
        List<Violation> found = ofDraft(points);
        found.addAll(ofCompleteness(points));
        for (Criterion line : sheet.criteria()) {
            points.of(line.code()).ifPresent(given -> found.addAll(ofNotes(line, given, notes)));
        }
        for (Deduction entry : points.deductions()) {
            if (entry.note().isBlank()) {
                found.add(new Violation(Code.DEDUCTION_WITHOUT_NOTE, entry.item(), List.of()));
            }
        }
        return found;
    }

    /**
     * When a reviewer or the authority hands on their own points: legal values, all lines given, and a written reason where
     * they differ much, touch the bonus or leave the band.
     *
     * @param before the points that they judge: the official's own or those of the level below
     * @param reason as typed; blank is no reason
     */
    public List<Violation> ofReview(SheetPoints before, SheetPoints own, @Nullable String reason) {
        List<Violation> found = ofValues(own);
        found.addAll(ofCompleteness(own));
        if (reason == null || reason.isBlank()) {
            found.addAll(reasonsDue(before, own));
        }
        return found;
    }

    /** What a reviewer or the authority has to give a reason for, whether or not there is one yet. */
    public List<Violation> reasonsDue(SheetPoints before, SheetPoints own) {
        List<Violation> due = new ArrayList<>();
        Points difference = ScoringEngine.score(framework, kind, own)
                .total()
                .minus(ScoringEngine.score(framework, kind, before).total());
        Points limit = framework.reviewLimits().differenceNeedingReason();
        if (difference.abs().isAtLeast(limit)) {
            due.add(new Violation(Code.REASON_FOR_DIFFERENCE, null, List.of(difference.value(), limit.value())));
        }
        if (framework.reviewLimits().bonusChangeNeedsReason()) {
            sheet.criteria().stream()
                    .filter(line -> line.kind() == Criterion.Kind.BONUS)
                    .filter(line -> !before.of(line.code()).equals(own.of(line.code())))
                    .forEach(line -> due.add(new Violation(Code.REASON_FOR_BONUS, line.code(), List.of())));
        }
        sheet.marks().stream()
                .filter(mark -> before.of(mark.code()).isPresent())
                .filter(mark -> !before.of(mark.code()).equals(own.of(mark.code())))
                .forEach(mark -> due.add(new Violation(Code.REASON_FOR_MARK, mark.code(), List.of(mark.label()))));
        due.addAll(ofBand(own, Code.REASON_FOR_BAND));
        return due;
    }

    private List<Violation> ofValues(SheetPoints points) {
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(points.given())
                .forEach((code, given) -> ofValue(code, given).ifPresent(found::add));
        points.deductions().forEach(entry -> found.addAll(ofDeduction(entry)));
        return found;
    }

    private Optional<Violation> ofValue(String code, Points given) {
        Optional<Criterion> line = sheet.criterion(code);
        if (line.isEmpty()) {
            return Optional.of(new Violation(Code.UNKNOWN_CRITERION, code, List.of(code)));
        }
        Points maximum = line.get().maximum();
        if (!line.get().isTyped()) {
            return Optional.of(new Violation(Code.COMPUTED_NOT_TYPED, code, List.of()));
        }
        if (line.get().kind() == Criterion.Kind.MARK) {
            return ofMark(code, given);
        }
        List<Object> range = List.of(maximum.value(), step().value());
        if (given.isNegative() || given.isGreaterThan(maximum)) {
            return Optional.of(new Violation(Code.POINTS_OUT_OF_RANGE, code, range));
        }
        return given.isMultipleOf(step()) ? Optional.empty() : Optional.of(new Violation(Code.NOT_A_STEP, code, range));
    }

    private Optional<Violation> ofMark(String code, Points given) {
        List<Integer> allowed =
                framework.conversionRule().map(ConversionRule::marks).orElse(List.of());
        boolean legal = allowed.stream().map(Points::of).anyMatch(given::equals);
        String listed = allowed.stream().map(mark -> mark + " %").collect(Collectors.joining(", "));
        return legal ? Optional.empty() : Optional.of(new Violation(Code.NOT_A_MARK, code, List.of(listed)));
    }

    private List<Violation> ofDeduction(Deduction entry) {
        List<Violation> found = new ArrayList<>();
        if (framework.deduction(entry.item()).isEmpty()) {
            found.add(new Violation(Code.UNKNOWN_DEDUCTION, entry.item(), List.of(entry.item())));
        }
        if (!YearMonth.from(entry.date()).equals(month)) {
            found.add(new Violation(
                    Code.DEDUCTION_OUTSIDE_MONTH,
                    entry.item(),
                    List.of(DAY.format(month.atDay(1)), DAY.format(month.atEndOfMonth()))));
        }
        boolean positive = entry.times() > 0 && entry.pointsEach().isGreaterThan(Points.ZERO);
        if (!positive || !entry.pointsEach().isMultipleOf(step())) {
            found.add(new Violation(Code.DEDUCTION_NOT_POSITIVE, entry.item(), List.of(step().value())));
        }
        return found;
    }

    private List<Violation> ofCompleteness(SheetPoints points) {
        List<Violation> found = new ArrayList<>();
        for (Criterion line : sheet.criteria()) {
            if (line.isTyped() && points.of(line.code()).isEmpty()) {
                found.add(new Violation(Code.POINTS_MISSING, line.code(), List.of(line.label())));
            }
            if (!line.isTyped() && points.work().conversionData().isEmpty()) {
                found.add(new Violation(Code.NOTHING_TO_CONVERT, line.code(), List.of()));
            }
        }
        return found;
    }

    private List<Violation> ofNotes(Criterion line, Points given, SheetNotes notes) {
        String code = line.code();
        if (line.kind() == Criterion.Kind.BONUS) {
            boolean unnamed =
                    given.isGreaterThan(Points.ZERO) && !notes.namedWork().contains(code);
            return unnamed ? List.of(new Violation(Code.BONUS_WITHOUT_WORK, code, List.of())) : List.of();
        }
        if (line.kind() == Criterion.Kind.MARK) {
            return notes.shortcomings().contains(code)
                    ? List.of()
                    : List.of(new Violation(Code.MARK_WITHOUT_REASON, code, List.of(line.label())));
        }
        boolean silent = framework.reviewLimits().shortcomingRequired()
                && line.kind() == Criterion.Kind.ITEM
                && given.isLessThan(line.maximum())
                && !notes.shortcomings().contains(code);
        return silent ? List.of(new Violation(Code.SHORTCOMING_MISSING, code, List.of())) : List.of();
    }

    private List<Violation> ofBand(SheetPoints points, Code code) {
        return framework
                .ratioRule()
                .flatMap(rule -> points.work().completionData().map(ratio -> BandProposal.of(rule, ratio, step())))
                .map(proposal -> sheet.criteria().stream()
                        .filter(line -> line.kind() == Criterion.Kind.RATIO)
                        .filter(line -> points.of(line.code())
                                .filter(given -> !proposal.band().allows(given))
                                .isPresent())
                        .map(line -> new Violation(code, line.code(), figures(proposal)))
                        .toList())
                .orElse(List.of());
    }

    private List<Object> figures(BandProposal proposal) {
        BigDecimal percent = proposal.ratio().share().percent(1);
        return List.of(
                proposal.band().lowest().value(),
                proposal.band().highestLegal(step()).value(),
                percent);
    }

    private Points step() {
        return framework.scale().step();
    }
}
