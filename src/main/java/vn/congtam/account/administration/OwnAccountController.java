package vn.congtam.account.administration;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.credential.Busy;
import vn.congtam.account.credential.UserSessions;

/** The own account: who is signed in where, and the password. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private static final String PASSWORD_VIEW = "account/password";

    private final OwnAccountService own;
    private final UserSessions sessions;

    OwnAccountController(OwnAccountService own, UserSessions sessions) {
        this.own = own;
        this.sessions = sessions;
    }

    @GetMapping
    String page(CurrentOfficial me, HttpSession session, @RequestParam(required = false) String done, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("done", done);
        model.addAttribute("sessions", sessions.of(me.username(), session.getId()));
        return "account/account";
    }

    @GetMapping("/password")
    String password(CurrentOfficial me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("form", OwnPasswordForm.empty());
        return PASSWORD_VIEW;
    }

    @PostMapping("/password")
    ModelAndView change(
            CurrentOfficial me,
            HttpSession session,
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("me", me);
        try {
            own.changePassword(me, form, session.getId(), errors);
        } catch (Busy busy) {
            errors.reject(busy.messageKey());
            return new ModelAndView(PASSWORD_VIEW, HttpStatus.CONFLICT);
        }
        if (errors.hasErrors()) {
            return new ModelAndView(PASSWORD_VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(me.mustChangePassword() ? "redirect:/" : "redirect:/account?done=password");
    }

    @PostMapping("/sessions/end")
    String end(CurrentOfficial me, @RequestParam String name) {
        own.endSession(me, name);
        return "redirect:/account?done=session";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(CurrentOfficial me, HttpSession session) {
        own.endOtherSessions(me, session.getId());
        return "redirect:/account?done=session";
    }
}
