package vn.congtam.scorecard.review;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.rulebook.engine.Violation;
import vn.congtam.shared.Points;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Says what is wrong with typed points, by field of the panel. */
@Component
class Refusals {

    static final String WHOLE = "whole";

    private final MessageSource messages;
    private final Formats formats;

    Refusals(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    Map<String, String> of(InvalidSheet invalid, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Violation violation : invalid.violations()) {
            sentences.merge(
                    field(violation),
                    text(violation.messageKey(), locale, violation.arguments().toArray()),
                    (first, second) -> first.contains(second) ? first : first + " " + second);
        }
        return sentences;
    }

    Map<String, String> of(Refused refused, Locale locale) {
        return Map.of(
                refused.messageKey().endsWith("documentMissing") ? "document" : WHOLE,
                text(refused.messageKey(), locale, refused.arguments()));
    }

    Map<String, String> ofTyping(Set<String> unreadable, Map<String, Points> rests, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        unreadable.forEach(name -> sentences.put(
                name,
                text("newDate".equals(name) ? "scorecard.review.wrongDate" : "scorecard.review.wrongPoints", locale)));
        rests.forEach((group, rest) -> sentences.put(
                PanelInput.SUM + group, text("scorecard.review.rest", locale, group, formats.points(rest))));
        return sentences;
    }

    /** One sentence for an answer to several people at once. */
    String sentence(RuntimeException refusal, Locale locale) {
        if (refusal instanceof InvalidSheet invalid) {
            return String.join(" ", of(invalid, locale).values());
        }
        return refusal instanceof Refused refused
                ? text(refused.messageKey(), locale, refused.arguments())
                : text("web.error.stale", locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String field(Violation violation) {
        return switch (violation.code()) {
            case REASON_FOR_BAND, REASON_FOR_BONUS, REASON_FOR_DIFFERENCE, REASON_FOR_MARK -> "reason";
            case UNKNOWN_DEDUCTION, DEDUCTION_OUTSIDE_MONTH, DEDUCTION_NOT_POSITIVE, DEDUCTION_WITHOUT_NOTE ->
                "newDate";
            default -> violation.place() == null ? WHOLE : PanelInput.LINE + violation.place();
        };
    }
}
