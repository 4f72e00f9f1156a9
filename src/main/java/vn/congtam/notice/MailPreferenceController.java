package vn.congtam.notice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The own choice of mails, a page of the account. */
@Controller
@RequestMapping("/account/notices")
class MailPreferenceController {

    private final MailPreferences preferences;
    private final Mailing mailing;
    private final MessageSource messages;

    MailPreferenceController(MailPreferences preferences, Mailing mailing, MessageSource messages) {
        this.preferences = preferences;
        this.mailing = mailing;
        this.messages = messages;
    }

    @GetMapping
    String page(CurrentOfficial me, Model model) {
        Long person = me.personId();
        model.addAttribute("preference", person == null ? null : preferences.of(person));
        model.addAttribute("modes", MailMode.values());
        model.addAttribute("mailing", mailing.isOn());
        return "notice/preference";
    }

    /** @throws NotFound for an account without a person, which has no address */
    @PostMapping
    String choose(
            CurrentOfficial me, @RequestParam(defaultValue = "") String mail, RedirectAttributes flash, Locale locale) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        preferences.choose(person, mode(mail));
        flash.addFlashAttribute("toast", messages.getMessage("notice.preference.saved", null, locale));
        return "redirect:/account/notices";
    }

    private static MailMode mode(String typed) {
        for (MailMode mode : MailMode.values()) {
            if (mode.name().equals(typed)) {
                return mode;
            }
        }
        throw new Refused("notice.preference.unknown");
    }
}
