package vn.congtam.rulebook.framework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;

/**
 * A published version of an evaluation framework (khung tiêu chí): everything that scoring and classifying a month needs.
 * Never changes; a month keeps the version that it was scored with.
 *
 * @param code for example {@code "1841-QĐ/TU"}
 * @param version counted from 1 within the code
 * @param validFrom first month that it applies to
 * @param validTo last month that it applies to, absent while it is in force
 * @param validity what the dates rest on
 * @param byChoice whether it applies only to agencies that chose it; absent for one that applies to all
 * @param completion bands of the line that follows the completion ratio, absent in a framework of converted products
 * @param conversion how products are converted, absent in a framework with a completion ratio
 * @param rollup absent where the framework does not speak of it, see {@link #rollupRule()}
 * @param subjectGroups codes of the groups of officials that it applies to
 */
public record Framework(
        String code,
        int version,
        String title,
        String issuer,
        String legalBasis,
        LocalDate issuedOn,
        YearMonth validFrom,
        @Nullable YearMonth validTo,
        Basis validity,
        @Nullable Boolean byChoice,
        List<String> subjectGroups,
        Scale scale,
        List<SheetTemplate> sheets,
        @Nullable RatioRule completion,
        @Nullable ConversionRule conversion,
        ClassTable classes,
        QuotaRule quota,
        List<ForcedClassRule> forcedClasses,
        List<NotRatedRule> notRated,
        List<DeductionItem> deductions,
        MonthCalendar calendar,
        ReviewLimits reviewLimits,
        AppealRule appeal,
        @Nullable RollupRule rollup) {

    public Framework {
        subjectGroups = List.copyOf(subjectGroups);
        sheets = List.copyOf(sheets);
        forcedClasses = List.copyOf(forcedClasses);
        notRated = List.copyOf(notRated);
        deductions = List.copyOf(deductions);
    }

    /**
     * The sheet of a kind.
     *
     * @throws IllegalArgumentException if this framework has no sheet of the kind
     */
    public SheetTemplate sheet(SheetKind kind) {
        return sheets.stream()
                .filter(sheet -> sheet.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no sheet " + kind));
    }

    /** Whether it applies only to agencies that chose it. */
    public boolean isByChoice() {
        return Boolean.TRUE.equals(byChoice);
    }

    /** The bands of the completion ratio, if results are judged by it. */
    public Optional<RatioRule> ratioRule() {
        return Optional.ofNullable(completion);
    }

    /** The conversion of products, if results are computed from it. */
    public Optional<ConversionRule> conversionRule() {
        return Optional.ofNullable(conversion);
    }

    /** How months are put together, with the defaults of this product where the framework is silent. */
    public RollupRule rollupRule() {
        return rollup == null ? RollupRule.UNSTATED : rollup;
    }

    public Optional<DeductionItem> deduction(String itemCode) {
        return deductions.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /** The class of an exact, unrounded total of 0 or more. */
    public RatedClass classOf(Points exactTotal) {
        return classes.bandOf(exactTotal).ratedClass();
    }

    public String nameOf(RatedClass ratedClass) {
        return classes.band(ratedClass).name();
    }

    /** What tables and badges show for a class: {@code A}, {@code HTXS}. */
    public String labelOf(RatedClass ratedClass) {
        return classes.band(ratedClass).label();
    }

    /** The same by the letter of the class, as results are stored. */
    public String labelOf(String letter) {
        return classes.band(letter).label();
    }

    public boolean isValidIn(YearMonth month) {
        return !month.isBefore(validFrom) && (validTo == null || !month.isAfter(validTo));
    }
}
