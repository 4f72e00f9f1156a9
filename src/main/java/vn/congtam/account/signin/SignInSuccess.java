package vn.congtam.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.congtam.account.credential.AccountPlaces;
import vn.congtam.account.credential.UserSessions;

/** Notes the device in the session, keeps what the sign-in page shall know next time, and leads to the page asked for. */
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    static final String USERNAME_COOKIE = "ct-username";
    static final String AGENCY_COOKIE = "ct-agency";
    private static final Duration KEPT = Duration.ofDays(365);

    private final AccountPlaces places;

    SignInSuccess(RequestCache requests, AccountPlaces places) {
        setRequestCache(requests);
        this.places = places;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setAttribute(UserSessions.DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        request.getSession().setAttribute(UserSessions.ADDRESS, request.getRemoteAddr());
        if (authentication.getPrincipal() instanceof AccountUser user) {
            boolean remember = request.getParameter("remember") != null;
            keep(request, response, USERNAME_COOKIE, remember ? user.username() : null);
            Long agency = places.agencyOf(user.accountId());
            keep(request, response, AGENCY_COOKIE, agency == null ? null : agency.toString());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, @Nullable String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value == null ? "" : value)
                .path("/")
                .maxAge(value == null ? Duration.ZERO : KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
