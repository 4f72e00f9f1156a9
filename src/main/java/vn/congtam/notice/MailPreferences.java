package vn.congtam.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants which mails. */
@Service
class MailPreferences {

    private final JdbcClient jdbc;
    private final Mailing mailing;
    private final Clock clock;

    MailPreferences(JdbcClient jdbc, Mailing mailing, Clock clock) {
        this.jdbc = jdbc;
        this.mailing = mailing;
        this.clock = clock;
    }

    MailPreference of(long personId) {
        return jdbc.sql("""
                        select p.email, f.mail from person p left join notice_preference f on f.person_id = p.id where p.id = :person
                        """)
                .param("person", personId)
                .query((row, n) -> preference(Objects.requireNonNull(row.getString("email")), row.getString("mail")))
                .single();
    }

    /** Keeps the choice; it also holds for mails that are waiting. */
    @Transactional
    public void choose(long personId, MailMode mode) {
        jdbc.sql("""
                        insert into notice_preference (person_id, mail, changed_at) values (:person, :mode, :now)
                        on conflict (person_id) do update set mail = excluded.mail, changed_at = excluded.changed_at
                        """)
                .param("person", personId)
                .param("mode", mode.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        update mail_outbox set status = case :mode when 'OFF' then 'SKIPPED' else status end,
                               mode = case :mode when 'OFF' then mode else :mode end,
                               next_attempt_at = case :mode when 'DAILY' then cast(:digest as timestamptz) else cast(:now as timestamptz) end
                        where person_id = :person and status = 'WAITING' and mode <> :mode
                        """)
                .param("person", personId)
                .param("mode", mode.name())
                .param("digest", Timestamp.from(mailing.nextDigest()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private MailPreference preference(String address, @Nullable String chosen) {
        return new MailPreference(chosen == null ? mailing.usual() : MailMode.valueOf(chosen), address, chosen != null);
    }
}
