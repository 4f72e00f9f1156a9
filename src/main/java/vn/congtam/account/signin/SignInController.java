package vn.congtam.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.SignInHint;
import vn.congtam.web.Formats;

/** The sign-in page; the sign-in itself is Spring Security's. */
@Controller
class SignInController {

    private final SignInPage page;
    private final SetupTokens setup;
    private final ObjectProvider<SignInHint> hint;
    private final MessageSource messages;
    private final Formats formats;

    SignInController(
            SignInPage page,
            SetupTokens setup,
            ObjectProvider<SignInHint> hint,
            MessageSource messages,
            Formats formats) {
        this.page = page;
        this.setup = setup;
        this.hint = hint;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/sign-in")
    String signIn(
            @CookieValue(name = SignInSuccess.USERNAME_COOKIE, defaultValue = "") String remembered,
            @CookieValue(name = SignInSuccess.AGENCY_COOKIE, required = false) @Nullable String lastAgency,
            @Nullable CurrentOfficial me,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        if (me != null) {
            return "redirect:/";
        }
        String contact = agencyParts(lastAgency, model, locale);
        SignInOutcome.Problem problem = SignInOutcome.take(request);
        model.addAttribute("username", problem == null ? remembered : problem.username());
        model.addAttribute("remember", !remembered.isEmpty());
        model.addAttribute("problem", problem == null ? null : sentence(problem, contact, locale));
        model.addAttribute("hint", hint.getIfAvailable());
        model.addAttribute("setup", setup.isOpen());
        return "account/sign-in";
    }

    @GetMapping("/sign-in/forgotten")
    String forgotten(
            @CookieValue(name = SignInSuccess.AGENCY_COOKIE, required = false) @Nullable String lastAgency,
            Model model,
            Locale locale) {
        agencyParts(lastAgency, model, locale);
        return "account/forgotten";
    }

    private String agencyParts(@Nullable String lastAgency, Model model, Locale locale) {
        Optional<SignInPage.Agency> agency = page.agency(number(lastAgency));
        agency.ifPresent(a -> model.addAttribute("agencyLine", a.name()));
        model.addAttribute(
                "calendar", agency.flatMap(a -> page.calendar(a.id())).orElse(null));
        String contact = page.helpContact(agency);
        String named = contact.isBlank() ? messages.getMessage("account.help.anybody", null, locale) : contact;
        model.addAttribute("helpContact", named);
        return named;
    }

    private String sentence(SignInOutcome.Problem problem, String contact, Locale locale) {
        Object[] arguments = {formats.time(problem.until()), contact};
        return messages.getMessage("account.signIn." + problem.kind(), arguments, locale);
    }

    /** The cookie is the browser's: anything may stand in it. */
    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
