package vn.congtam.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Points;
import vn.congtam.shared.Share;
import vn.congtam.shared.VietnamTime;

/** How numbers and times look on every screen and paper: decimal comma, thousands dot, dd/MM/yyyy, 24 hours, Hanoi time. */
@Component("fmt")
public class Formats {

    public static final String NOTHING = "–";

    private static final Pattern CODE_OF_D = Pattern.compile("\\.dd\\b");
    private static final DecimalFormatSymbols COMMA = symbols();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    /** Points with one decimal, two when needed ("92,0", "89,75"); "–" when not given. Rounds half up to two decimals. */
    public String points(@Nullable Points points) {
        return points == null
                ? NOTHING
                : new DecimalFormat("#,##0.0#", COMMA).format(points.rounded().value());
    }

    public String points(@Nullable BigDecimal points) {
        return points == null ? NOTHING : points(Points.of(points));
    }

    /** A maximum or a number of points without needless decimals ("20", "2,5"). */
    public String plain(@Nullable Points points) {
        return points == null ? NOTHING : number(points.value());
    }

    public String number(@Nullable Number number) {
        return number == null ? NOTHING : new DecimalFormat("#,##0.##", COMMA).format(number);
    }

    /** The code of a criterion as the form prints it: codes are plain ASCII, people read the letter ("I.2.dd" is shown as "I.2.đ"). */
    public String code(String code) {
        return CODE_OF_D.matcher(code).replaceAll(".đ");
    }

    /** A share 0..1 as percent with one decimal, rounded half up: "83,3 %". */
    public String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return NOTHING;
        }
        BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return new DecimalFormat("0.#", COMMA).format(percent) + "\u00a0%";
    }

    public String percent(@Nullable Share share) {
        return share == null ? NOTHING : percent(share.percent(1).movePointLeft(2));
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : DATE.format(date);
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? NOTHING : DAY.format(date);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? NOTHING : DAY.format(local(instant));
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? NOTHING : DATE.format(local(instant));
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? NOTHING : TIME.format(local(instant));
    }

    /** "17:00, 30/10" */
    public String timeAndDay(@Nullable Instant instant) {
        return instant == null ? NOTHING : TIME.format(local(instant)) + ", " + DAY.format(local(instant));
    }

    /** "17:00, 30/10/2026" */
    public String moment(@Nullable Instant instant) {
        return instant == null ? NOTHING : TIME.format(local(instant)) + ", " + DATE.format(local(instant));
    }

    /** "10/2026" */
    public String month(@Nullable YearMonth month) {
        return month == null ? NOTHING : MONTH.format(month);
    }

    private static LocalDateTime local(Instant instant) {
        return VietnamTime.local(instant);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('−');
        return symbols;
    }
}
