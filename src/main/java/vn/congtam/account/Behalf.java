package vn.congtam.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language who acted, and in whose place: "X thay mặt Y". */
@Component("behalf")
public class Behalf {

    private final MessageSource messages;

    Behalf(MessageSource messages) {
        this.messages = messages;
    }

    /** @param actingFor null or empty for somebody who acted in the own name */
    public String text(String author, @Nullable String actingFor) {
        return actingFor == null || actingFor.isEmpty()
                ? author
                : messages.getMessage("delegation.behalf", new Object[] {author, actingFor}, language());
    }

    /** Of the reader; papers that nobody reads just now are in Vietnamese. */
    private static Locale language() {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        Locale asked = reader == null ? null : reader.getLocale();
        return asked == null ? Locale.of("vi") : asked;
    }
}
