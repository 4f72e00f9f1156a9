package vn.congtam.exchange.client;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.exchange.ExchangePermissions;
import vn.congtam.shared.Refused;

/** What the administrator does with one client. */
@Controller
@RequestMapping("/admin/api-clients/{clientId}")
class ClientActController {

    private final Clients clients;
    private final ClientPage page;
    private final MessageSource messages;

    ClientActController(Clients clients, ClientPage page, MessageSource messages) {
        this.clients = clients;
        this.page = page;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        new ExchangePermissions(me).requireAdministration();
    }

    @PostMapping("/end")
    ModelAndView moveEnd(
            @PathVariable long clientId,
            @RequestParam(defaultValue = "") String expiresOn,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            clients.moveEnd(clientId, TypedDay.read(expiresOn));
            return back(clientId, "exchange.client.moved", flash, locale);
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    @PostMapping("/token")
    ModelAndView renew(
            @PathVariable long clientId,
            @RequestParam(defaultValue = "") String expiresOn,
            Model model,
            Locale locale) {
        try {
            return new ModelAndView(
                    "exchange/token", Map.of("handedOut", clients.renew(clientId, TypedDay.read(expiresOn))));
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    @PostMapping("/revoke")
    ModelAndView revoke(
            CurrentOfficial me, @PathVariable long clientId, Model model, RedirectAttributes flash, Locale locale) {
        try {
            clients.revoke(clientId, me.accountId());
            return back(clientId, "exchange.client.revoked", flash, locale);
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    private ModelAndView back(long clientId, String done, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(done, null, locale));
        return new ModelAndView("redirect:/admin/api-clients/" + clientId);
    }
}
