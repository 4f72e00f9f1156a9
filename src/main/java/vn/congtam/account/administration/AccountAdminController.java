package vn.congtam.account.administration;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.Role;
import vn.congtam.account.credential.Accounts;
import vn.congtam.account.credential.Grants;
import vn.congtam.account.credential.HandedOut;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** The administrator's accounts. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdminController {

    private final AccountLists lists;
    private final Accounts accounts;
    private final Grants grants;

    AccountAdminController(AccountLists lists, Accounts accounts, Grants grants) {
        this.lists = lists;
        this.accounts = accounts;
        this.grants = grants;
    }

    @GetMapping
    String list(
            CurrentOfficial me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        new AccountPermissions(me).requireAdministration();
        List<AccountRow> found = lists.search(q, granted, after);
        List<AccountRow> shown = found.subList(0, Math.min(found.size(), AccountLists.PAGE));
        model.addAttribute("accounts", shown);
        model.addAttribute("q", q);
        model.addAttribute("granted", granted);
        model.addAttribute("more", found.size() > shown.size() ? shown.getLast().username() : null);
        return "account/accounts";
    }

    @GetMapping("/new")
    String blank(CurrentOfficial me, Model model) {
        new AccountPermissions(me).requireAdministration();
        model.addAttribute("form", new NewAccountForm("", ""));
        return "account/new-account";
    }

    @PostMapping
    ModelAndView create(
            CurrentOfficial me, @Valid @ModelAttribute("form") NewAccountForm form, BindingResult errors, Model model) {
        new AccountPermissions(me).requireAdministration();
        if (!errors.hasErrors() && accounts.exists(form.username())) {
            errors.rejectValue("username", "account.username.taken");
        }
        if (errors.hasErrors()) {
            return new ModelAndView("account/new-account", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return handedOut(accounts.create(form.username(), form.displayName()));
        } catch (Conflict taken) {
            errors.rejectValue("username", taken.messageKey());
            return new ModelAndView("account/new-account", HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/{accountId}")
    String account(
            CurrentOfficial me,
            @PathVariable long accountId,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        new AccountPermissions(me).requireAdministration();
        AccountRow account = lists.find(accountId).orElseThrow(NotFound::new);
        model.addAttribute("account", account);
        model.addAttribute("mayChange", new AccountPermissions(me).mayChange(account));
        model.addAttribute("roles", Role.values());
        model.addAttribute("agencies", lists.agencies());
        model.addAttribute("done", done);
        return "account/admin-account";
    }

    @PostMapping("/{accountId}/password")
    ModelAndView password(CurrentOfficial me, @PathVariable long accountId) {
        requireChange(me, accountId);
        return handedOut(accounts.handOutPassword(accountId));
    }

    @PostMapping("/{accountId}/disable")
    String disable(CurrentOfficial me, @PathVariable long accountId) {
        requireChange(me, accountId);
        accounts.disable(accountId);
        return back(accountId, "disabled");
    }

    @PostMapping("/{accountId}/enable")
    String enable(CurrentOfficial me, @PathVariable long accountId) {
        requireChange(me, accountId);
        accounts.enable(accountId);
        return back(accountId, "enabled");
    }

    @PostMapping("/{accountId}/roles")
    String grant(
            CurrentOfficial me,
            @PathVariable long accountId,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable Long agencyId) {
        new AccountPermissions(me).requireAdministration();
        AccountRow account = lists.find(accountId).orElseThrow(NotFound::new);
        grants.grant(account.id(), role, role == Role.HR ? agencyId : null, me.accountId());
        return back(accountId, "granted");
    }

    @PostMapping("/{accountId}/roles/{grantId}/revoke")
    String revoke(CurrentOfficial me, @PathVariable long accountId, @PathVariable long grantId) {
        new AccountPermissions(me).requireAdministration();
        grants.revoke(accountId, grantId);
        return back(accountId, "revoked");
    }

    private void requireChange(CurrentOfficial me, long accountId) {
        new AccountPermissions(me).requireAdministration();
        new AccountPermissions(me).requireChange(lists.find(accountId).orElseThrow(NotFound::new));
    }

    private static ModelAndView handedOut(HandedOut handedOut) {
        return new ModelAndView("account/handed-out", "handedOut", handedOut)
                .addObject("back", "/admin/accounts/" + handedOut.accountId());
    }

    private static String back(long accountId, String done) {
        return "redirect:/admin/accounts/" + accountId + "?done=" + done;
    }
}
