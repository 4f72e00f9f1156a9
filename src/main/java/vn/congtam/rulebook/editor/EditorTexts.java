package vn.congtam.rulebook.editor;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.shared.Points;

/** Says places, values and findings in the reader's language. */
@Component
class EditorTexts {

    private final MessageSource messages;

    EditorTexts(MessageSource messages) {
        this.messages = messages;
    }

    String label(Setting setting) {
        return place(setting.key());
    }

    /** A value as people read it. */
    String value(Setting setting, String raw) {
        if (raw.isEmpty()) {
            return "–";
        }
        return switch (setting.kind()) {
            case CHOICE, YES_NO, ORDER -> option(setting, raw);
            default -> raw;
        };
    }

    String option(Setting setting, String option) {
        String name = setting.kind() == Setting.Kind.ORDER ? "ties" : new Place(setting.key()).name();
        String key = "editor.value." + (setting.kind() == Setting.Kind.YES_NO ? "yes" : name) + "." + option;
        return message(key, option.replace('.', ','));
    }

    Said said(Finding finding) {
        Object[] arguments =
                finding.arguments().stream().map(EditorTexts::readable).toArray();
        return new Said(
                finding.place(), place(finding.place()), message(finding.messageKey(), finding.toString(), arguments));
    }

    /** {@code Phiếu lãnh đạo, quản lý, I.1.a} for {@code sheets.LEADER.I.1.a}. */
    String place(String path) {
        String own = message("editor.place." + path, "");
        if (!own.isEmpty()) {
            return own;
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return path;
        }
        return sub(path);
    }

    private String sub(String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String start = path.substring(0, dot);
            String rest = path.substring(dot + 1);
            if (!rest.matches("(LEADER|STAFF|regular|december)(\\..*)?")) {
                String name = message("editor.place." + start, start);
                return name + ", " + rest.replace("dd", "đ");
            }
        }
        return path;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private String message(String key, String otherwise, Object... arguments) {
        String text = messages.getMessage(key, arguments, otherwise, locale());
        return text == null ? otherwise : text;
    }

    private static Object readable(Object argument) {
        return argument instanceof Points points
                ? points.value()
                : argument instanceof Number ? argument : argument.toString();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
