package vn.congtam.scorecard;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.Violation;

/** Says a broken rule of the sheet as one sentence with the way out. */
@Component
public class ViolationText {

    private final MessageSource messages;

    ViolationText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Violation violation, Locale locale) {
        return messages.getMessage(violation.messageKey(), violation.arguments().toArray(), locale);
    }
}
