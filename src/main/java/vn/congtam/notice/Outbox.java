package vn.congtam.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that wait in the database. To be used inside the transaction that sends one. */
@Component
class Outbox {

    private static final int ERROR_LENGTH = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Head(long notice, long person, MailMode mode) {}

    /**
     * Takes the next mail and keeps its rows locked; rows that another node holds are passed over. A daily mail is held by its
     * oldest row, so that no two nodes share one out between them.
     */
    Optional<OutboxMail> take() {
        return jdbc.sql("""
                        select o.notice_id, o.person_id, o.mode from mail_outbox o
                        where o.status = 'WAITING' and o.next_attempt_at <= :now
                          and (o.mode = 'IMMEDIATE' or not exists (
                              select 1 from mail_outbox b where b.person_id = o.person_id and b.status = 'WAITING' and b.mode = 'DAILY'
                                and b.notice_id < o.notice_id))
                        order by o.next_attempt_at, o.notice_id limit 1 for update skip locked
                        """)
                .param("now", now())
                .query((row, n) -> new Head(
                        row.getLong("notice_id"), row.getLong("person_id"), MailMode.valueOf(row.getString("mode"))))
                .optional()
                .map(this::whole);
    }

    private OutboxMail whole(Head head) {
        record Line(String address, int attempts, Notice notice) {}
        List<Line> lines = jdbc.sql("select p.email, o.attempts, " + Notice.COLUMNS + """
                        from mail_outbox o join notice n on n.id = o.notice_id join person p on p.id = o.person_id
                        where o.status = 'WAITING' and (o.notice_id = :notice
                            or (:daily and o.person_id = :person and o.mode = 'DAILY' and o.next_attempt_at <= :now))
                        order by n.id for update of o
                        """)
                .param("notice", head.notice())
                .param("person", head.person())
                .param("daily", head.mode() == MailMode.DAILY)
                .param("now", now())
                .query((row, n) -> new Line(row.getString("email"), row.getInt("attempts"), Notice.read(row)))
                .list();
        return new OutboxMail(
                head.mode(),
                lines.getFirst().address(),
                lines.stream().map(Line::notice).toList(),
                lines.getFirst().attempts());
    }

    /** What the reader had seen before is not counted as sent. */
    void sent(OutboxMail mail) {
        jdbc.sql("""
                        update mail_outbox set status = case when notice_id = any (:told) then 'SENT' else 'SKIPPED' end,
                               sent_at = case when notice_id = any (:told) then cast(:now as timestamptz) end
                        where notice_id = any (:ids)
                        """)
                .param("now", now())
                .param("told", ids(mail.unread()))
                .param("ids", ids(mail.notices()))
                .update();
    }

    /** Nobody to send it to, or nothing left to tell. */
    void skip(OutboxMail mail) {
        jdbc.sql("update mail_outbox set status = 'SKIPPED' where notice_id = any (:ids)")
                .param("ids", ids(mail.notices()))
                .update();
    }

    /** @param again when it is tried again; null gives it up */
    void failed(OutboxMail mail, String error, Optional<Instant> again) {
        jdbc.sql("""
                        update mail_outbox set attempts = attempts + 1, last_error = :error, status = :status,
                               next_attempt_at = :again where notice_id = any (:ids)
                        """)
                .param("error", error.substring(0, Math.min(ERROR_LENGTH, error.length())))
                .param("status", again.isPresent() ? "WAITING" : "FAILED")
                .param("again", again.map(Timestamp::from).orElseGet(this::now))
                .param("ids", ids(mail.notices()))
                .update();
    }

    private static Long[] ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toArray(Long[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
