package vn.congtam.exchange.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiScope;

/** Looks at the token of a call. Without a token the call goes on as nobody's and is refused by the rules. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Admissions admissions;
    private final ApiProblems problems;

    TokenFilter(Admissions admissions, ApiProblems problems) {
        this.admissions = admissions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        Admission admission = admissions.admit(token, request.getRemoteAddr());
        request.setAttribute(Admission.class.getName(), admission);
        if (admission.isLimited()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(admission.retryAfter()));
            problems.write(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, "exchange.error.limit", admission.retryAfter());
        } else if (admission.client() == null) {
            problems.unauthorized(request, response);
        } else {
            letIn(admission.client());
            chain.doFilter(request, response);
        }
    }

    /** The token of the header; null when there is none. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static void letIn(ApiClient client) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                client,
                "",
                AuthorityUtils.createAuthorityList(
                        client.scopes().stream().map(ApiScope::code).toList())));
        SecurityContextHolder.setContext(context);
    }
}
