package vn.congtam.scorecard;

import java.util.ArrayList;
import java.util.List;
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

    /** The sentence; the arguments are those of the violation, then its place. */
    public String of(Violation violation, Locale locale) {
        List<Object> arguments = new ArrayList<>(violation.arguments());
        arguments.add(violation.place() == null ? "" : violation.place());
        return messages.getMessage("scorecard.violation." + violation.code(), arguments.toArray(), locale);
    }
}
