package vn.congtam.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** Whether mails are sent at all: only where a mail server is configured ({@code spring.mail.host}). */
@Component
class Mailing {

    private final @Nullable JavaMailSender sender;
    private final NoticeProperties.Mail settings;
    private final Clock clock;

    Mailing(ObjectProvider<JavaMailSender> sender, NoticeProperties properties, Clock clock) {
        this.sender = sender.getIfAvailable();
        this.settings = properties.mail();
        this.clock = clock;
    }

    boolean isOn() {
        return sender != null;
    }

    /** Of everybody who has not chosen; nobody gets mail without a mail server. */
    MailMode usual() {
        return isOn() ? settings.usual() : MailMode.OFF;
    }

    JavaMailSender sender() {
        return Objects.requireNonNull(sender, "no mail server is configured");
    }

    /** When the next daily mail goes out; days off let it wait for the next working day. */
    Instant nextDigest() {
        LocalDateTime now = VietnamTime.local(clock.instant());
        LocalDateTime today = now.toLocalDate().atTime(settings.digestAt());
        return VietnamTime.instant(now.isBefore(today) ? today : today.plusDays(1));
    }
}
