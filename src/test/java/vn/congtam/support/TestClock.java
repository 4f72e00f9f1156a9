package vn.congtam.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congtam.shared.VietnamTime;

/** A clock that stands at 20 October 2026, 09:00 in Hanoi, until a test moves it. */
public final class TestClock extends Clock {

    private static final Instant START = VietnamTime.instant(LocalDateTime.of(2026, 10, 20, 9, 0));

    private volatile Instant now = START;

    public void setTo(LocalDateTime local) {
        now = VietnamTime.instant(local);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Import it into a test: {@code @Import(TestClock.Configuration.class)}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        public TestClock testClock() {
            return new TestClock();
        }
    }
}
