package vn.congtam.help;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds out at sign-in whether the first steps are to be offered, and keeps it in the session. */
@Component
class TourOffer {

    static final String ATTRIBUTE = TourOffer.class.getName();

    private final TourEnds ends;

    TourOffer(TourEnds ends) {
        this.ends = ends;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !ends.isEnded(event.getAuthentication().getName())) {
            request.setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_SESSION);
        }
    }

    static boolean stands(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    static void withdraw(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
