package vn.congtam.appeal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.SentFile;

/** What the forms of appeals share: files as sent, and the same page again with what was typed and why it was refused. */
@Component
class Typed {

    private final MessageSource messages;

    Typed(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The files that were really chosen.
     *
     * @throws Refused for one that may not be kept
     */
    static List<SentFile> files(List<MultipartFile> sent) {
        List<SentFile> files = new ArrayList<>();
        for (MultipartFile file : sent) {
            if (!file.isEmpty()) {
                files.add(SentFile.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file)));
            }
        }
        return files;
    }

    ModelAndView again(ModelAndView page, Refused refused, Locale locale) {
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", text(refused, locale));
    }

    String text(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
