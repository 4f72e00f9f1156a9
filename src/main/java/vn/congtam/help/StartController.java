package vn.congtam.help;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** The first steps as one page, and their end. */
@Controller
class StartController {

    private final Guides guides;
    private final TourEnds ends;
    private final MessageSource messages;

    StartController(Guides guides, TourEnds ends, MessageSource messages) {
        this.guides = guides;
        this.ends = ends;
        this.messages = messages;
    }

    @GetMapping("/start")
    String start(CurrentOfficial me, MonthInView month, Locale locale, Model model) {
        Audience audience = Audience.of(me);
        List<Step> steps = guides.steps(audience, me, month, locale);
        model.addAttribute("audience", audience);
        model.addAttribute("steps", steps);
        model.addAttribute("first", TourStrip.address(steps, 1));
        return "help/start";
    }

    @PostMapping("/start/end")
    String end(CurrentOfficial me, HttpSession session, RedirectAttributes flash, Locale locale) {
        ends.end(me.accountId());
        TourOffer.withdraw(session);
        flash.addFlashAttribute("toast", messages.getMessage("help.tour.ended", null, locale));
        return "redirect:/";
    }
}
