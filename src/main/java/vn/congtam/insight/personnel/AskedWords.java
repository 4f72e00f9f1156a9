package vn.congtam.insight.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** The conditions of a list as one line, so that a file says what it answers. */
@Component
class AskedWords {

    private final MessageSource messages;
    private final Formats formats;

    AskedWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String of(PersonnelList list, PersonnelFilter filter, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(text("personnel.signal." + list + "." + filter.signal(), locale));
        parts.add(text("personnel.span", locale, formats.month(filter.first(list)), formats.month(filter.until())));
        list.thresholds().stream()
                .filter(threshold -> !"months".equals(threshold.parameter()))
                .forEach(threshold ->
                        parts.add(text("personnel.threshold." + threshold, locale) + ": " + filter.value(threshold)));
        add(parts, "personnel.filter.words", filter.words(), locale);
        add(parts, "personnel.filter.field", filter.field(), locale);
        add(parts, "personnel.filter.ageFrom", filter.ageFrom(), locale);
        add(parts, "personnel.filter.ageTo", filter.ageTo(), locale);
        choice(parts, "organization.gender.", filter.gender(), locale);
        choice(parts, "organization.subjectGroup.", filter.group(), locale);
        choice(parts, "organization.role.", filter.role(), locale);
        return String.join("; ", parts);
    }

    private void add(List<String> parts, String key, @Nullable Object value, Locale locale) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(text(key, locale) + ": " + value);
        }
    }

    private void choice(List<String> parts, String prefix, @Nullable Enum<?> value, Locale locale) {
        if (value != null) {
            parts.add(text(prefix + value.name(), locale));
        }
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
