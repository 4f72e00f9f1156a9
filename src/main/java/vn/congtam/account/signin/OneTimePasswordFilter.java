package vn.congtam.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congtam.account.CurrentOfficial;

/** Who signed in with a one-time password gets no further than the page that changes it. */
class OneTimePasswordFilter extends OncePerRequestFilter {

    private static final String PAGE = "/account/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/sign-out", "/sign-in", "/display", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentOfficial me = CurrentOfficial.of(request);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (me == null || !me.mustChangePassword() || OPEN.contains(path)) {
            chain.doFilter(request, response);
        } else if (Refusals.isByScript(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + PAGE);
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
