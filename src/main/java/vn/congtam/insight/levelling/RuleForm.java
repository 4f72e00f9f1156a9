package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/**
 * A limit as typed, with a decimal comma or point.
 *
 * @param active null while the box is not ticked
 * @param version of the rule that was read
 */
record RuleForm(
        @Nullable Boolean active,
        @Nullable String fewest,
        @Nullable String limit,
        @Nullable String second,
        @Nullable Integer version) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final int LEAST_PEOPLE = 2;
    private static final int MOST_PEOPLE = 10_000;

    static RuleForm of(LevellingRule rule, Formats formats) {
        return new RuleForm(
                rule.active(),
                String.valueOf(rule.fewest()),
                formats.number(rule.limit()).replace(".", ""),
                rule.second() == null ? "" : formats.number(rule.second()).replace(".", ""),
                rule.version());
    }

    /** @throws Refused for a number that the kind cannot have */
    LevellingRule read(AlertKind kind) {
        String typed = text(fewest);
        int few = WHOLE.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (few < LEAST_PEOPLE || few > MOST_PEOPLE) {
            throw new Refused("levelling.rules.refused.fewest", LEAST_PEOPLE, MOST_PEOPLE);
        }
        Measure measure = kind.second();
        return new LevellingRule(
                kind,
                Boolean.TRUE.equals(active),
                few,
                number(limit, kind.limit(), "limit"),
                measure == null ? null : number(second, measure, "second"),
                version == null ? -1 : version);
    }

    private static BigDecimal number(@Nullable String typed, Measure measure, String field) {
        String text = text(typed);
        if (NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            boolean whole = !measure.isWhole() || number.stripTrailingZeros().scale() <= 0;
            if (whole && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(measure.most())) <= 0) {
                return number;
            }
        }
        throw new Refused("levelling.rules.refused." + field, measure.most());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
