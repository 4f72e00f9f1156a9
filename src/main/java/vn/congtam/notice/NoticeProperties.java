package vn.congtam.notice;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param quietBetweenReminders nobody is reminded twice within this time
 * @param reminders the ladder around every deadline
 */
@ConfigurationProperties("congtam.notice")
record NoticeProperties(
        @DefaultValue("4h") Duration quietBetweenReminders, @DefaultValue Reminders reminders) {

    /**
     * Days before (of the deadline's own day) and after a deadline.
     *
     * @param before days on which whoever has to act is reminded; 0 is the day itself
     * @param after whole days late after which whoever has to act is reminded
     * @param superiorAfter whole days late after which the superior is told
     * @param agencyAfter whole days late after which human resources are told
     */
    record Reminders(
            @DefaultValue({"2", "0"}) List<Integer> before,
            @DefaultValue("1") List<Integer> after,
            @DefaultValue("1") List<Integer> superiorAfter,
            @DefaultValue("2") List<Integer> agencyAfter) {}
}
