package vn.congtam.account.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the safety headers on every answer before anything else looks at the request, so that refused addresses, errors,
 * static files and downloads carry them too. Nothing is stored by browsers or proxies unless a handler says otherwise
 * (static files with a hash in their name do).
 */
class SafeHeaders implements Filter {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer && !answer.isCommitted()) {
            put(answer, request.isSecure());
        }
        chain.doFilter(request, response);
    }

    static void put(HttpServletResponse answer, boolean secure) {
        answer.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        answer.setHeader("Cache-Control", "no-store");
        if (secure) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
