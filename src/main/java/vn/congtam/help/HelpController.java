package vn.congtam.help;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** Help in general: how a month runs, how points come about in the reader's month, the keys, whom to call, and a guide for each role. */
@Controller
class HelpController {

    private final Guides guides;

    HelpController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping("/help")
    String help(CurrentOfficial me, MonthInView month, Locale locale, Model model) {
        model.addAttribute("contact", guides.contact(me));
        model.addAttribute("rules", guides.basics(me, month, locale));
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("own", Audience.of(me));
        return "help/help";
    }

    @GetMapping("/help/guides/{audience}")
    String guide(CurrentOfficial me, MonthInView month, @PathVariable Audience audience, Locale locale, Model model) {
        model.addAttribute("guide", guides.guide(audience, me, month, locale));
        return "help/guide";
    }
}
