package vn.congtam.notice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** No mail at night, at weekends and on public holidays; it waits and goes out afterwards. */
@Component
class QuietHours {

    private final JdbcClient jdbc;
    private final NoticeProperties.Mail settings;
    private final Clock clock;

    QuietHours(JdbcClient jdbc, NoticeProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.settings = properties.mail();
        this.clock = clock;
    }

    boolean areNow() {
        LocalDateTime now = VietnamTime.local(clock.instant());
        return isNight(now.toLocalTime()) || (settings.quietOnDaysOff() && isDayOff(now));
    }

    /** Equal ends: no quiet hours. */
    private boolean isNight(LocalTime time) {
        LocalTime from = settings.quietFrom();
        LocalTime until = settings.quietUntil();
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(until);
        return from.isAfter(until) ? after || before : after && before;
    }

    private boolean isDayOff(LocalDateTime now) {
        DayOfWeek day = now.getDayOfWeek();
        return day == DayOfWeek.SATURDAY
                || day == DayOfWeek.SUNDAY
                || jdbc.sql("select exists (select 1 from non_working_day where day = :day)")
                        .param("day", now.toLocalDate())
                        .query(Boolean.class)
                        .single();
    }
}
