package vn.congtam.eventlog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditRecord;

/** Says records in words: {@code audit.action.*}, {@code audit.subject.*}, {@code audit.detail.*}; what has no words yet is shown as it is kept. */
@Component
class LogWords {

    private final MessageSource messages;

    LogWords(MessageSource messages) {
        this.messages = messages;
    }

    LogRow row(AuditRecord record, Locale locale) {
        String subject = word("subject", record.subjectType(), locale);
        return new LogRow(
                record.id(),
                record.at(),
                record.actor(),
                word("action", record.action(), locale),
                record.subjectId() == null ? subject : subject + " " + record.subjectId(),
                detail(record.detail(), locale),
                record.address());
    }

    /** Actions with their words, by word. */
    Map<String, String> actions(List<String> actions, Locale locale) {
        return actions.stream()
                .collect(Collectors.toMap(a -> a, a -> word("action", a, locale), (a, b) -> a, TreeMap::new));
    }

    private String detail(Map<String, Object> detail, Locale locale) {
        return detail.entrySet().stream()
                .map(entry -> word("detail", entry.getKey(), locale) + ": " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String word(String kind, String name, Locale locale) {
        String word = messages.getMessage("audit." + kind + "." + name, null, name, locale);
        return word == null ? name : word;
    }
}
