package vn.congtam.exchange.client;

import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
import vn.congtam.exchange.webhook.Webhooks;
import vn.congtam.shared.Refused;

/** Where one client wants to be told of publications. */
@Controller
@RequestMapping("/admin/api-clients/{clientId}/webhook")
class WebhookController {

    private final Webhooks webhooks;
    private final ClientPage page;
    private final MessageSource messages;

    WebhookController(Webhooks webhooks, ClientPage page, MessageSource messages) {
        this.webhooks = webhooks;
        this.page = page;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        new ExchangePermissions(me).requireAdministration();
    }

    @PostMapping
    ModelAndView set(
            @PathVariable long clientId, @RequestParam(defaultValue = "") String url, Model model, Locale locale) {
        try {
            String secret = webhooks.set(clientId, url.strip());
            return new ModelAndView("exchange/secret", Map.of("clientId", clientId, "secret", secret));
        } catch (Refused refused) {
            model.addAttribute("typedUrl", url);
            return page.refused(clientId, refused, model, locale);
        }
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable long clientId, Model model, RedirectAttributes flash, Locale locale) {
        try {
            webhooks.end(clientId);
            return back(clientId, "exchange.webhook.ended", flash, locale);
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    @PostMapping("/resume")
    ModelAndView resume(@PathVariable long clientId, Model model, RedirectAttributes flash, Locale locale) {
        try {
            webhooks.resume(clientId);
            return back(clientId, "exchange.webhook.resumed", flash, locale);
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    @PostMapping("/test")
    ModelAndView test(@PathVariable long clientId, Model model, RedirectAttributes flash, Locale locale) {
        return send(clientId, () -> webhooks.test(clientId), model, flash, locale);
    }

    @PostMapping("/{deliveryId}/retry")
    ModelAndView retry(
            @PathVariable long clientId,
            @PathVariable long deliveryId,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        return send(clientId, () -> webhooks.retry(clientId, deliveryId), model, flash, locale);
    }

    private ModelAndView send(
            long clientId, BooleanSupplier sending, Model model, RedirectAttributes flash, Locale locale) {
        try {
            if (sending.getAsBoolean()) {
                return back(clientId, "exchange.webhook.accepted", flash, locale);
            }
            throw new Refused("exchange.webhook.error.notAccepted");
        } catch (Refused refused) {
            return page.refused(clientId, refused, model, locale);
        }
    }

    private ModelAndView back(long clientId, String done, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(done, null, locale));
        return new ModelAndView("redirect:/admin/api-clients/" + clientId);
    }
}
