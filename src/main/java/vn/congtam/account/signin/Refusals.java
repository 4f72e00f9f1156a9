package vn.congtam.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * What a request without a valid session gets. A request by script is told so in a header and never gets the sign-in page,
 * which would land inside the page that still holds the typed text; a page request is led to the sign-in page and back.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (isByScript(request)) {
            tellExpired(response);
        } else {
            signInPage.commence(request, response, e);
        }
    }

    /** Also reached when the token against forged requests is missing, which it is after the session has ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof AccountUser;
        if (signedIn) {
            forbidden.handle(request, response, e);
        } else if (isByScript(request)) {
            tellExpired(response);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        }
    }

    static boolean isByScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || request.getHeader("X-Requested-With") != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static void tellExpired(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-Session-Expired", "true");
    }
}
