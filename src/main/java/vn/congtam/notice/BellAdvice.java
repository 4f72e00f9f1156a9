package vn.congtam.notice;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.congtam.account.CurrentOfficial;

/** Gives every page its bell; the count came with the current official, so it costs no statement. */
@ControllerAdvice
class BellAdvice {

    @ModelAttribute("bell")
    @Nullable Bell bell(@Nullable CurrentOfficial me, HttpServletRequest request) {
        return me == null || me.mustChangePassword() || "true".equals(request.getHeader("HX-Request"))
                ? null
                : Bell.of(me.unreadNotices());
    }
}
