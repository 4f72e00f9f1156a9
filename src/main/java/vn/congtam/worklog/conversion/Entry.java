package vn.congtam.worklog.conversion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says about a product, without the month that it says it for.
 *
 * @param code capital letters, digits, dots and dashes, at most 30
 * @param coefficient without needless decimals, so that equal ones are equal
 */
record Entry(
        String code,
        String name,
        String product,
        int complexity,
        BigDecimal coefficient,
        String unitOfMeasure,
        @Nullable Integer defaultDays,
        boolean offered) {

    static final int MOST_GROUPS = 5;
    static final int LONGEST_WORK = 31;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,29}");
    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,8})?");
    private static final int DECIMALS = 4;

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** More than 0, at most 1000, at most four decimals; with comma or dot. */
    static Optional<BigDecimal> coefficient(String typed) {
        return Optional.of(typed.strip().replace(',', '.'))
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> new BigDecimal(number).stripTrailingZeros())
                .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                .filter(number -> number.signum() > 0 && number.compareTo(MOST) <= 0 && number.scale() <= DECIMALS);
    }

    /** A whole number from 1 to the given one. */
    static Optional<Integer> whole(String typed, int most) {
        String digits = typed.strip().replaceFirst("[.,]0+$", "");
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }
}
