package vn.congtam.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.CurrentOfficials;

/** Reads the current official at every request; a disabled account is signed out on the spot. */
class CurrentOfficialFilter extends OncePerRequestFilter {

    private final CurrentOfficials officials;

    CurrentOfficialFilter(CurrentOfficials officials) {
        this.officials = officials;
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
            official.ifPresent(me -> request.setAttribute(CurrentOfficial.class.getName(), me));
        }
        chain.doFilter(request, response);
    }
}
