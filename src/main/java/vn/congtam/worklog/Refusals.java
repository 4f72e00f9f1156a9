package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Shows a refusal on the form that was sent, so that what was typed stays: 409 for a conflict, else 422. */
final class Refusals {

    private Refusals() {}

    static void show(Refused refused, Errors errors, HttpServletResponse response) {
        errors.reject(refused.messageKey(), refused.arguments(), null);
        response.setStatus(status(refused).value());
    }

    static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
