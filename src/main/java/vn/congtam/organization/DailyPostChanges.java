package vn.congtam.organization;

import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.VietnamTime;

/**
 * Posts that were entered ahead of time begin, or have ended, overnight: who leads whom changes without anybody's act, and
 * the reviewers of open months follow.
 */
@Component
class DailyPostChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DailyPostChanges(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "organization.daily-post-changes", lockAtLeastFor = "PT1M")
    @Transactional
    public void announce() {
        LocalDate today = VietnamTime.today(clock);
        jdbc.sql("select distinct agency_id from post where valid_from = :today or valid_to = :yesterday order by 1")
                .param("today", today)
                .param("yesterday", today.minusDays(1))
                .query(Long.class)
                .list()
                .forEach(agency -> events.publishEvent(new PostsChanged(agency)));
    }
}
