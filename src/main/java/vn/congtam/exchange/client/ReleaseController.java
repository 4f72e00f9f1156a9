package vn.congtam.exchange.client;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.exchange.ExchangePermissions;

/** The human resources of the city say which systems may read results. */
@Controller
@RequestMapping("/data-exchange/releases")
class ReleaseController {

    private final ClientLists lists;
    private final Releases releases;
    private final MessageSource messages;

    ReleaseController(ClientLists lists, Releases releases, MessageSource messages) {
        this.lists = lists;
        this.releases = releases;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        new ExchangePermissions(me).requireRelease();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("clients", lists.readingResults());
        return "exchange/releases";
    }

    @PostMapping("/{clientId}")
    String release(
            CurrentOfficial me,
            @PathVariable long clientId,
            @RequestParam(defaultValue = "") String tokenKey,
            Locale locale,
            RedirectAttributes flash) {
        releases.release(clientId, tokenKey, me.accountId());
        flash.addFlashAttribute("toast", messages.getMessage("exchange.release.done", null, locale));
        return "redirect:/data-exchange/releases";
    }
}
