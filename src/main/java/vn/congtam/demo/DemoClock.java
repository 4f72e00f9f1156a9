package vn.congtam.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** The system clock, which the makers of the demonstration city may set back while they write past months. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    /** Runs a step of a past month at its own time. */
    void at(LocalDateTime local, Runnable step) {
        ScopedValue.where(PAST, VietnamTime.instant(local)).run(step);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
