package vn.congtam.exchange.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) for calls that reach no handler, in the language that the caller accepts. */
@Component
class ApiProblems {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"congtam\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "exchange.error.token");
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            Object... arguments)
            throws IOException {
        String sentence = messages.getMessage(key, arguments, language(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, sentence)));
    }

    /** Vietnamese unless the caller prefers English; the cookie of the pages says nothing about programs. */
    static Locale language(HttpServletRequest request) {
        return language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Locale language(@Nullable String header) {
        if (header == null) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
