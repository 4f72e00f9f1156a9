package vn.congtam.scorecard.meeting;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.engine.InvalidSheet;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Words that are kept in minutes and on sheets: Vietnamese, whatever the language of the screen is. */
@Component
class MeetingWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final Formats formats;

    MeetingWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Remark of a decision: according to which minutes. */
    String remark(Meeting meeting) {
        return text("scorecard.meeting.remark", meeting.number(), formats.date(meeting.heldOn()));
    }

    /** The minutes as a document of the higher body. */
    String document(Meeting meeting) {
        return text("scorecard.meeting.document", meeting.number(), formats.date(meeting.heldOn()));
    }

    String adjust() {
        return text("scorecard.meeting.note.adjust");
    }

    String notTicked() {
        return text("scorecard.meeting.note.notTicked");
    }

    String why(RuntimeException refusal) {
        if (refusal instanceof InvalidSheet invalid) {
            return invalid.violations().stream()
                    .map(one -> text(one.messageKey(), one.arguments().toArray()))
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        if (refusal instanceof NotFound) {
            return text("scorecard.conflict.notAtThisLevel");
        }
        return refusal instanceof Refused refused
                ? text(refused.messageKey(), refused.arguments())
                : text("web.error.stale");
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, VIETNAMESE));
    }
}
