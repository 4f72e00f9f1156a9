package vn.congtam.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page with the reason and the typed user name, which wait in the session for one reading. */
class SignInOutcome implements AuthenticationFailureHandler {

    private static final String ATTRIBUTE = "congtam.signInProblem";
    private static final int LONGEST_NAME = 100;

    /** @param kind wrong, blocked or busy */
    record Problem(String kind, String username, @Nullable Instant until) implements Serializable {}

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String typed = request.getParameter("username");
        String username = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        Problem problem = switch (e) {
            case SignInBlocked blocked -> new Problem("blocked", username, blocked.until());
            case SignInBusy busy -> new Problem("busy", username, null);
            default -> new Problem("wrong", username, null);
        };
        request.getSession().setAttribute(ATTRIBUTE, problem);
        response.sendRedirect(request.getContextPath() + "/sign-in?error");
    }

    /** The problem of the last try, once. */
    static @Nullable Problem take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Problem problem)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return problem;
    }
}
