package vn.congtam.scorecard;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.web.Formats;

/** Says a broken rule of the sheet as one sentence with the way out. */
@Component
public class ViolationText {

    private final MessageSource messages;
    private final Formats formats;

    ViolationText(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String of(Violation violation, Locale locale) {
        return messages.getMessage(
                violation.messageKey(),
                violation.arguments().stream().map(this::shown).toArray(),
                locale);
    }

    private Object shown(Object argument) {
        return argument instanceof String text ? formats.code(text) : argument;
    }
}
