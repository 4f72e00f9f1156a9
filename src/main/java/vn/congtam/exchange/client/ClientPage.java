package vn.congtam.exchange.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.exchange.webhook.Webhooks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** The screen of one client, also as the answer to an act that was refused. */
@Component
class ClientPage {

    private final ClientLists lists;
    private final Webhooks webhooks;
    private final MessageSource messages;
    private final Clock clock;

    ClientPage(ClientLists lists, Webhooks webhooks, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.webhooks = webhooks;
        this.messages = messages;
        this.clock = clock;
    }

    String show(long clientId, Model model) {
        LocalDate today = VietnamTime.today(clock);
        model.addAttribute("client", lists.find(clientId).orElseThrow(NotFound::new));
        model.addAttribute("calls", lists.calls(clientId));
        model.addAttribute("totals", lists.totals(clientId));
        model.addAttribute("webhook", webhooks.find(clientId).orElse(null));
        model.addAttribute("deliveries", webhooks.deliveries(clientId));
        model.addAttribute("today", today);
        model.addAttribute("yearFromNow", today.plusYears(1).minusDays(1));
        return "exchange/client";
    }

    ModelAndView refused(long clientId, Refused refused, Model model, Locale locale) {
        String view = show(clientId, model);
        model.addAttribute("error", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(view, Map.of(), status);
    }
}
