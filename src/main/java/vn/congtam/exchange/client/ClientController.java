package vn.congtam.exchange.client;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.exchange.ApiScope;
import vn.congtam.exchange.ExchangePermissions;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** The administrator's list of systems that may call the interface. */
@Controller
@RequestMapping("/admin/api-clients")
class ClientController {

    private final ClientLists lists;
    private final Clients clients;
    private final ClientPage page;
    private final MessageSource messages;
    private final Clock clock;

    ClientController(ClientLists lists, Clients clients, ClientPage page, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.clients = clients;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        new ExchangePermissions(me).requireAdministration();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("clients", lists.all());
        return "exchange/clients";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute(
                "form", new ClientForm("", "", "", List.of(), yearFromNow().toString()));
        return formPage(model);
    }

    @PostMapping
    ModelAndView register(
            CurrentOfficial me,
            @Valid @ModelAttribute("form") ClientForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        try {
            if (!errors.hasErrors()) {
                Clients.HandedOut handedOut = clients.register(
                        form.name(),
                        form.contact(),
                        form.agency(),
                        form.chosen(),
                        TypedDay.read(form.expiresOn()),
                        me.accountId());
                return new ModelAndView("exchange/token", Map.of("handedOut", handedOut));
            }
        } catch (Refused refused) {
            errors.reject(
                    refused.messageKey(),
                    refused.arguments(),
                    messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return new ModelAndView(formPage(model), Map.of(), status);
        }
        return new ModelAndView(formPage(model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{clientId}")
    String client(@PathVariable long clientId, Model model) {
        return page.show(clientId, model);
    }

    private String formPage(Model model) {
        model.addAttribute("agencies", lists.agencies());
        model.addAttribute("allScopes", List.of(ApiScope.values()));
        model.addAttribute("today", VietnamTime.today(clock));
        model.addAttribute("yearFromNow", yearFromNow());
        return "exchange/new-client";
    }

    private LocalDate yearFromNow() {
        return VietnamTime.today(clock).plusYears(1).minusDays(1);
    }
}
