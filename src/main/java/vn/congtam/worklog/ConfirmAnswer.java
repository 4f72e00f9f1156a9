package vn.congtam.worklog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what came out when ticked tasks were confirmed. */
@Component
class ConfirmAnswer {

    private static final int LONGEST_NOTE = 500;

    private final MessageSource messages;

    ConfirmAnswer(MessageSource messages) {
        this.messages = messages;
    }

    /** Message key of what is missing, null for nothing. */
    static @Nullable String wrong(List<Long> ids, Quality verdict, String note) {
        if (ids.isEmpty()) {
            return "worklog.error.noneTicked";
        }
        if (note.length() > LONGEST_NOTE) {
            return "worklog.error.noteLong";
        }
        return verdict == Quality.FAILED && note.isBlank() ? "worklog.error.noteForFailed" : null;
    }

    /** Names each success and failure. */
    void report(List<ConfirmResult> results, RedirectAttributes flash, Locale locale) {
        long done = results.stream().filter(ConfirmResult::isDone).count();
        if (done > 0) {
            flash.addFlashAttribute(
                    "toast", messages.getMessage("worklog.team.confirmed", new Object[] {done}, locale));
        }
        ArrayList<String> failures = new ArrayList<>();
        for (ConfirmResult result : results) {
            if (result.refusal() != null) {
                failures.add(result.title() + " – " + messages.getMessage(result.refusal(), null, locale));
            }
        }
        if (!failures.isEmpty()) {
            flash.addFlashAttribute("failures", failures);
        }
    }
}
