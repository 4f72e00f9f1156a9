package vn.congtam.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congtam.account.Acting;
import vn.congtam.account.Actings;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.CurrentOfficials;

/**
 * Reads the current official at every request; a disabled account is signed out on the spot. Who acts under a delegation that
 * has ended or was revoked is led back to the own work, and nothing of the request is done.
 */
class CurrentOfficialFilter extends OncePerRequestFilter {

    private static final String ENDED = "/delegations?ended=1";

    private final CurrentOfficials officials;
    private final Actings actings;

    CurrentOfficialFilter(CurrentOfficials officials, Actings actings) {
        this.officials = officials;
        this.actings = actings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
            Optional<CurrentOfficial> official = officials.find(user.accountId());
            if (official.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
            }
            Long delegation = delegation(request);
            Optional<CurrentOfficial> me = official.map(own -> delegation == null ? own : acting(own, delegation));
            me.ifPresent(found -> request.setAttribute(CurrentOfficial.class.getName(), found));
            if (delegation != null && me.isPresent() && me.get().acting() == null) {
                leadBack(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Long delegation(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Acting.SESSION) instanceof Long id ? id : null;
    }

    private CurrentOfficial acting(CurrentOfficial own, long delegation) {
        return own.personId() == null
                ? own
                : actings.inForce(delegation, own.personId())
                        .map(own::actingFor)
                        .orElse(own);
    }

    private static void leadBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().removeAttribute(Acting.SESSION);
        String home = request.getContextPath() + ENDED;
        if (Refusals.isByScript(request)) {
            response.setHeader("HX-Redirect", home);
        } else {
            response.sendRedirect(home);
        }
    }
}
