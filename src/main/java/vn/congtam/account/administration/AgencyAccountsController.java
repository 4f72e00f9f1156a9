package vn.congtam.account.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.credential.Accounts;
import vn.congtam.account.credential.HandedOut;
import vn.congtam.shared.NotFound;

/** Accounts of an agency's people, for its human resources. */
@Controller
@RequestMapping("/agencies/{agencyId}/accounts")
class AgencyAccountsController {

    private final AccountLists lists;
    private final Accounts accounts;
    private final AgencyAccounts ofAgency;

    AgencyAccountsController(AccountLists lists, Accounts accounts, AgencyAccounts ofAgency) {
        this.lists = lists;
        this.accounts = accounts;
        this.ofAgency = ofAgency;
    }

    /** An account with whether its buttons are shown, or the words that they are the administrator's. */
    record Line(AccountRow account, boolean mayChange, boolean forAdministrator) {}

    @GetMapping
    String list(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AccountPermissions permissions = new AccountPermissions(me);
        permissions.requireAgency(agencyId);
        int number = Math.clamp(page, 0, 10_000);
        List<AccountRow> found = lists.ofAgency(agencyId, q, state, number);
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(AccountLists.PAGE)
                        .map(account -> new Line(
                                account, permissions.mayChange(account), permissions.isForAdministrator(account)))
                        .toList());
        model.addAttribute("more", found.size() > AccountLists.PAGE ? number + 1 : null);
        model.addAttribute("figures", ofAgency.figures(agencyId));
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("done", done);
        return "account/agency-accounts";
    }

    @PostMapping("/missing")
    String createMissing(CurrentOfficial me, @PathVariable long agencyId) {
        new AccountPermissions(me).requireAgency(agencyId);
        ofAgency.createMissing(agencyId);
        return back(agencyId, "created");
    }

    /** The answer is the only place where the passwords can be read; it is not stored anywhere. */
    @PostMapping("/passwords")
    String print(CurrentOfficial me, @PathVariable long agencyId, @RequestParam long edition, Model model) {
        new AccountPermissions(me).requireAgency(agencyId);
        model.addAttribute("slips", ofAgency.print(agencyId, edition));
        model.addAttribute("agencyId", agencyId);
        return "account/password-slips";
    }

    @PostMapping("/{accountId}/password")
    ModelAndView password(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long accountId) {
        requireChange(me, agencyId, accountId);
        HandedOut handedOut = accounts.handOutPassword(accountId);
        return new ModelAndView("account/handed-out", "handedOut", handedOut)
                .addObject("back", "/agencies/" + agencyId + "/accounts");
    }

    @PostMapping("/{accountId}/disable")
    String disable(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long accountId) {
        requireChange(me, agencyId, accountId);
        accounts.disable(accountId);
        return back(agencyId, "disabled");
    }

    @PostMapping("/{accountId}/enable")
    String enable(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long accountId) {
        requireChange(me, agencyId, accountId);
        accounts.enable(accountId);
        return back(agencyId, "enabled");
    }

    private void requireChange(CurrentOfficial me, long agencyId, long accountId) {
        AccountPermissions permissions = new AccountPermissions(me);
        permissions.requireAgency(agencyId);
        AccountRow account = lists.find(accountId)
                .filter(found -> Long.valueOf(agencyId).equals(found.agencyId()))
                .orElseThrow(NotFound::new);
        permissions.requireChange(account);
    }

    private static String back(long agencyId, String done) {
        return "redirect:/agencies/" + agencyId + "/accounts?done=" + done;
    }
}
