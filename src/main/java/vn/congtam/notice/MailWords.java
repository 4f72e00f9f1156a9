package vn.congtam.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** Writes a mail: plain text, what changed, what to do and the address of it. In Vietnamese, whatever the reader's browser says. */
@Component
class MailWords {

    private static final Locale LANGUAGE = Locale.of("vi");
    private static final int SUBJECT_LENGTH = 120;

    private final NoticeWords words;
    private final MessageSource messages;
    private final Formats formats;
    private final NoticeProperties.Mail settings;
    private final Clock clock;

    MailWords(NoticeWords words, MessageSource messages, Formats formats, NoticeProperties properties, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.formats = formats;
        this.settings = properties.mail();
        this.clock = clock;
    }

    /** The number of the first notice is in the message id, so that a mail server recognises a mail that it gets again. */
    MimeMessage message(OutboxMail mail, MimeMessage message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        List<Notice> told = mail.unread();
        helper.setFrom(settings.from());
        helper.setTo(mail.address());
        helper.setSubject(subject(mail.mode(), told));
        helper.setText(body(told));
        message.setHeader("Message-ID", "<notice-" + told.getFirst().id() + "-" + told.size() + "@congtam>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String subject(MailMode mode, List<Notice> told) {
        String subject = mode == MailMode.DAILY
                ? say("notice.mail.digest", told.size(), formats.date(clock.instant()))
                : say("notice.mail.subject", words.text(told.getFirst(), LANGUAGE));
        String line = subject.replaceAll("\\s+", " ");
        return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH) + "…";
    }

    private String body(List<Notice> told) {
        return told.stream().map(this::paragraph).collect(Collectors.joining("\n"))
                + "\n"
                + say("notice.mail.foot", settings.baseUrl() + "/account/notices")
                + "\n";
    }

    private String paragraph(Notice notice) {
        return words.text(notice, LANGUAGE) + "\n" + words.todo(notice, LANGUAGE) + ": " + settings.baseUrl()
                + "/notices/" + notice.id() + "\n";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
