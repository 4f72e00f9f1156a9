package vn.congtam.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param quietBetweenReminders nobody is reminded twice within this time
 * @param reminders the ladder around every deadline
 * @param mail sent only where {@code spring.mail.host} names a mail server
 */
@ConfigurationProperties("congtam.notice")
record NoticeProperties(
        @DefaultValue("4h") Duration quietBetweenReminders,
        @DefaultValue Reminders reminders,
        @DefaultValue Mail mail) {

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

    /**
     * @param from sender's address
     * @param baseUrl address of the application as people open it, without a slash at the end
     * @param usual for people who have not chosen
     * @param digestAt when the daily mail is due
     * @param quietFrom beginning of the hours without mail, {@code quietUntil} their end; equal: none
     * @param quietOnDaysOff whether weekends and public holidays are without mail
     * @param firstRetry pause after the first failure; every further one doubles it
     * @param longestRetry upper bound of the pause
     * @param attempts after so many a mail is given up
     */
    record Mail(
            @DefaultValue("congtam@localhost") String from,
            @DefaultValue("http://localhost:8080") String baseUrl,
            @DefaultValue("DAILY") MailMode usual,
            @DefaultValue("07:30") LocalTime digestAt,
            @DefaultValue("20:00") LocalTime quietFrom,
            @DefaultValue("07:00") LocalTime quietUntil,
            @DefaultValue("true") boolean quietOnDaysOff,
            @DefaultValue("1m") Duration firstRetry,
            @DefaultValue("6h") Duration longestRetry,
            @DefaultValue("10") int attempts) {}
}
