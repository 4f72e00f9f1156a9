package vn.congtam.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.Organization;

/** One page of help: how a month runs, the keys, and whom to call. */
@Controller
class HelpController {

    private final Organization organization;

    HelpController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping("/help")
    String help(CurrentOfficial me, Model model) {
        Long agency = me.agencyId();
        model.addAttribute(
                "contact", agency == null ? "" : organization.agency(agency).helpContact());
        return "home/help";
    }
}
