package vn.congtam.exchange.feed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.exchange.ExchangePermissions;
import vn.congtam.exchange.webhook.Webhooks;
import vn.congtam.shared.NotFound;

/** What other systems have not fetched yet; numbers of changes only, no names and no scores. */
@Controller
@RequestMapping("/data-exchange")
class WaitingController {

    private final WaitingLists lists;
    private final Webhooks webhooks;

    WaitingController(WaitingLists lists, Webhooks webhooks) {
        this.lists = lists;
        this.webhooks = webhooks;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        new ExchangePermissions(me).requireReport();
    }

    @GetMapping
    String clients(CurrentOfficial me, Model model) {
        model.addAttribute("clients", lists.clients());
        model.addAttribute("paused", webhooks.paused());
        model.addAttribute("allowed", lists.workingDaysAllowed());
        model.addAttribute("mayRelease", new ExchangePermissions(me).mayRelease());
        model.addAttribute("mayOpenClients", new ExchangePermissions(me).mayOpenClients());
        return "exchange/waiting";
    }

    @GetMapping("/{clientId}")
    String client(@PathVariable long clientId, Model model) {
        model.addAttribute("client", lists.client(clientId).orElseThrow(NotFound::new));
        model.addAttribute("lines", lists.lines(clientId));
        model.addAttribute("most", WaitingLists.LINES);
        model.addAttribute("counted", lists.countedByDay());
        model.addAttribute("allowed", lists.workingDaysAllowed());
        return "exchange/waiting-client";
    }
}
