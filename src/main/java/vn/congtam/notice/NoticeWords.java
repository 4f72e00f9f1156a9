package vn.congtam.notice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** Says a notice in the reader's language. */
@Component
class NoticeWords {

    private final MessageSource messages;
    private final Formats formats;

    NoticeWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What changed. */
    String text(Notice notice, Locale locale) {
        String text = say("notice.text." + notice.kind(), notice, locale);
        return notice.actingFor().isEmpty()
                ? text
                : messages.getMessage("notice.behalf", new Object[] {notice.actingFor(), text}, locale);
    }

    /** What to do, as the words of the link. */
    String todo(Notice notice, Locale locale) {
        return messages.getMessage("notice.do." + notice.kind(), null, locale);
    }

    private String say(String key, Notice notice, Locale locale) {
        String step = notice.step() == null ? "" : messages.getMessage("notice.step." + notice.step(), null, locale);
        return messages.getMessage(
                key,
                new Object[] {
                    formats.month(notice.month()),
                    notice.about(),
                    notice.detail(),
                    formats.timeAndDay(notice.due()),
                    formats.date(notice.due()),
                    step,
                    notice.amount()
                },
                locale);
    }
}
