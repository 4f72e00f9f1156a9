package vn.congtam.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, each mail in a transaction of its own under the lock of its rows: several nodes may do so at
 * the same time. A mail server that refuses is tried again later and later, and given up in the end.
 */
@Component
class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final Mailing mailing;
    private final QuietHours quiet;
    private final MailWords words;
    private final NoticeProperties.Mail settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxSender(
            Outbox outbox,
            Mailing mailing,
            QuietHours quiet,
            MailWords words,
            NoticeProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.mailing = mailing;
        this.quiet = quiet;
        this.words = words;
        this.settings = properties.mail();
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What happened to one mail; NOTHING when none waits. */
    private enum Outcome {
        SENT,
        SKIPPED,
        FAILED,
        NOTHING
    }

    /** @return how many mails were sent */
    @Scheduled(fixedDelayString = "${congtam.notice.mail.every:PT30S}", initialDelayString = "PT30S")
    int send() {
        if (!mailing.isOn() || quiet.areNow()) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Outcome outcome = Objects.requireNonNull(transaction.execute(status -> next()));
            if (outcome == Outcome.NOTHING) {
                return sent;
            }
            sent += outcome == Outcome.SENT ? 1 : 0;
        }
        return sent;
    }

    private Outcome next() {
        Optional<OutboxMail> taken = outbox.take();
        return taken.isEmpty() ? Outcome.NOTHING : deliver(taken.get());
    }

    private Outcome deliver(OutboxMail mail) {
        if (mail.address().isBlank() || mail.unread().isEmpty()) {
            outbox.skip(mail);
            return Outcome.SKIPPED;
        }
        try {
            mailing.sender().send(words.message(mail, mailing.sender().createMimeMessage()));
        } catch (MailException | MessagingException e) {
            boolean last = mail.attempts() + 1 >= settings.attempts();
            log.warn(
                    "Mail about notice {} was not sent{}",
                    mail.notices().getFirst().id(),
                    last ? " and is given up" : "",
                    e);
            outbox.failed(mail, String.valueOf(e.getMessage()), last ? Optional.empty() : Optional.of(again(mail)));
            return Outcome.FAILED;
        }
        outbox.sent(mail);
        return Outcome.SENT;
    }

    /** Twice as long after every failure. */
    private Instant again(OutboxMail mail) {
        Duration pause = settings.firstRetry().multipliedBy(1L << Math.min(mail.attempts(), 20));
        return clock.instant().plus(pause.compareTo(settings.longestRetry()) < 0 ? pause : settings.longestRetry());
    }
}
