package vn.congtam.web;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Turns what went wrong into one sentence with the way out; an unexpected error shows a reference number only. */
@ControllerAdvice
class ErrorAdvice {

    /** SQLSTATE that the database's guards raise when a month is closed. */
    private static final String MONTH_CLOSED = "CT001";

    /** Class of SQLSTATE for values that no column can hold, such as a date in the year 999999. */
    private static final String DATA_OUT_OF_RANGE = "22";

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final MessageSource messages;
    private final JsonMapper json;

    ErrorAdvice(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(Locale locale) {
        return page(HttpStatus.NOT_FOUND, text("web.error.notFound", locale));
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale) {
        HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(status, text(refused.messageKey(), locale, refused.arguments()));
    }

    @ExceptionHandler({RequestRejectedException.class, MultipartException.class})
    ModelAndView rejected(Locale locale) {
        return page(HttpStatus.BAD_REQUEST, text("web.error.badRequest", locale));
    }

    @ExceptionHandler
    ModelAndView stale(ConcurrencyFailureException e, Locale locale) {
        return page(HttpStatus.CONFLICT, text("web.error.stale", locale));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return page(HttpStatus.CONTENT_TOO_LARGE, text("web.error.tooLarge", locale));
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), text(keyOf(known.getStatusCode()), locale));
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql && sql.getSQLState() != null) {
            if (MONTH_CLOSED.equals(sql.getSQLState())) {
                return page(HttpStatus.CONFLICT, text("web.error.monthClosed", locale));
            }
            if (sql.getSQLState().startsWith(DATA_OUT_OF_RANGE)) {
                return page(HttpStatus.BAD_REQUEST, text("web.error.badRequest", locale));
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("Unexpected error {}", reference, e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, text("web.error.unexpected", locale, reference));
    }

    private static String keyOf(HttpStatusCode status) {
        return status.value() == HttpStatus.NOT_FOUND.value() ? "web.error.notFound" : "web.error.badRequest";
    }

    private ModelAndView page(HttpStatusCode status, String sentence) {
        if (isAskedByProgram()) {
            ModelAndView problem = new ModelAndView(new ProblemView(json));
            problem.setStatus(status);
            problem.addObject("problem", ProblemDetail.forStatusAndDetail(status, sentence));
            return problem;
        }
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        return page;
    }

    private static boolean isAskedByProgram() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getRequestURI().startsWith(now.getRequest().getContextPath() + "/api/");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
