package vn.congtam.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.period.MonthInView;
import vn.congtam.web.Formats;

/** Puts the next step into words, with how much time is left. */
@Component
class Banners {

    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    Banners(MessageSource messages, Formats formats, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    HomePage.Banner of(NextStep next, MonthInView inView, Locale locale) {
        String key = "home.next." + next.key();
        Object[] arguments = Stream.concat(
                        Stream.of(formats.month(inView.month()), formats.timeAndDay(next.due())),
                        next.arguments().stream().map(a -> a instanceof YearMonth of ? formats.month(of) : a))
                .toArray();
        return new HomePage.Banner(
                text(key, locale, arguments),
                text(key + ".text", locale, arguments),
                next.href(),
                next.href() == null ? null : text(key + ".action", locale, arguments),
                pill(next.due(), locale),
                next.due() != null && next.due().isBefore(clock.instant()) ? "red" : "amber");
    }

    /** "Còn 2 ngày", "Còn 5 giờ" or "Trễ 2 ngày"; nothing while there are more than seven days left. */
    private @Nullable String pill(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return text("home.pill.late", locale, Math.max(1, left.negated().toDays()));
        }
        if (left.toDays() > 7) {
            return null;
        }
        return left.toDays() >= 1
                ? text("home.pill.days", locale, left.toDays())
                : text("home.pill.hours", locale, Math.max(1, left.toHours()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
