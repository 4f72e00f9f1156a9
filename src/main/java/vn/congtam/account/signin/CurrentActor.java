package vn.congtam.account.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.congtam.audit.Actor;
import vn.congtam.audit.ActorSource;

/** Names the signed-in account in the event log. */
@Component
class CurrentActor implements ActorSource {

    @Override
    public Actor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountUser user)) {
            return Actor.SYSTEM;
        }
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
        return new Actor(user.accountId(), user.username(), address);
    }
}
