package vn.congtam.rollup.rating;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.congtam.rulebook.classification.CircleLimit;
import vn.congtam.rulebook.classification.QuotaPlacement;
import vn.congtam.rulebook.classification.QuotaPlacement.Outcome;
import vn.congtam.rulebook.classification.QuotaResult;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;

/** The units or duty groups in which the limit of a year holds besides the agency: those of the sheets. */
final class YearCircles {

    private final QuotaRule rule;

    YearCircles(QuotaRule rule) {
        this.rule = rule;
    }

    /** Key of the unit or duty group that the limit holds in besides the agency. */
    String of(YearSheetRow sheet) {
        return switch (rule.base()) {
            case AGENCY -> "";
            case UNIT -> String.valueOf(sheet.unitId());
            case DUTY_GROUP -> sheet.dutyGroup();
        };
    }

    /** Limits by circle in the order of their names, the agency first. */
    Map<String, YearLimit> limits(QuotaResult result, List<YearSheetRow> rated, Map<Long, QuotaPlacement> placements) {
        Map<String, YearLimit> limits = new LinkedHashMap<>();
        limits.put(
                "",
                new YearLimit(
                        "",
                        Base.AGENCY.name(),
                        "",
                        result.rated(),
                        result.counted(),
                        result.places(),
                        result.contenders(),
                        kept(rated, placements)));
        result.circles().stream()
                .map(circle -> limit(
                        circle,
                        rated.stream()
                                .filter(sheet -> of(sheet).equals(circle.circle()))
                                .toList(),
                        placements))
                .sorted(Comparator.comparing(YearLimit::name).thenComparing(YearLimit::circle))
                .forEach(limit -> limits.put(limit.circle(), limit));
        return limits;
    }

    private YearLimit limit(CircleLimit circle, List<YearSheetRow> people, Map<Long, QuotaPlacement> placements) {
        return new YearLimit(
                circle.circle(),
                rule.base().name(),
                rule.base() == Base.UNIT ? people.getFirst().unitName() : circle.circle(),
                circle.rated(),
                circle.counted(),
                circle.places(),
                circle.contenders(),
                kept(people, placements));
    }

    private static int kept(List<YearSheetRow> people, Map<Long, QuotaPlacement> placements) {
        return (int) people.stream()
                .map(sheet ->
                        Objects.requireNonNull(placements.get(sheet.personId())).outcome())
                .filter(outcome -> outcome == Outcome.KEPT || outcome == Outcome.KEPT_BY_AUTHORITY)
                .count();
    }
}
