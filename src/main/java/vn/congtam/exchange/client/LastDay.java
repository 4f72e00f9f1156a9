package vn.congtam.exchange.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** How long a token may last: through its last day, at most a year after it was handed out. */
final class LastDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private LastDay() {}

    /**
     * The moment from which on the token is refused.
     *
     * @param lastDay null for what was no day
     * @throws Refused with the days that may be chosen
     */
    static Instant end(@Nullable LocalDate lastDay, Instant issued, LocalDate today) {
        LocalDate longest = VietnamTime.local(issued).toLocalDate().plusYears(1).minusDays(1);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(longest)) {
            throw new Refused("exchange.client.error.expires", DAY.format(longest));
        }
        return VietnamTime.instant(lastDay.plusDays(1).atStartOfDay());
    }
}
