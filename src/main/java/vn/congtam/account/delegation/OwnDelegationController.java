package vn.congtam.account.delegation;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.Acting;
import vn.congtam.account.Actings;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** The own delegations, given and received, and the way into somebody else's place and out of it. */
@Controller
@RequestMapping("/delegations")
class OwnDelegationController {

    private static final String BASE = "/delegations";

    private final DelegationLists lists;
    private final Delegations delegations;
    private final DelegationScreens screens;
    private final Actings actings;

    OwnDelegationController(
            DelegationLists lists, Delegations delegations, DelegationScreens screens, Actings actings) {
        this.lists = lists;
        this.delegations = delegations;
        this.screens = screens;
        this.actings = actings;
    }

    @GetMapping
    String list(CurrentOfficial me, @RequestParam(required = false) @Nullable String ended, Model model) {
        DelegationPermissions permissions = new DelegationPermissions(me);
        long person = permissions.requireOfficial();
        model.addAttribute("given", lists.givenBy(person));
        model.addAttribute("received", lists.receivedBy(person));
        model.addAttribute("mayDelegate", permissions.mayDelegate());
        model.addAttribute("acting", me.acting());
        model.addAttribute("ended", ended != null);
        return "account/delegations";
    }

    @GetMapping("/new")
    ModelAndView form(CurrentOfficial me) {
        new DelegationPermissions(me).requireDelegate();
        return screens.form(place(me), me);
    }

    @PostMapping
    ModelAndView record(
            CurrentOfficial me,
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        long delegator = new DelegationPermissions(me).requireDelegate();
        return screens.record(place(me), delegator, form, typed, me, flash);
    }

    @GetMapping("/{delegationId}/revoke")
    ModelAndView revocation(CurrentOfficial me, @PathVariable long delegationId) {
        return screens.revocation(BASE, given(me, delegationId));
    }

    @PostMapping("/{delegationId}/revoke")
    ModelAndView revoke(
            CurrentOfficial me,
            @PathVariable long delegationId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return screens.revoke(BASE, given(me, delegationId), reason, me, flash);
    }

    /** Takes the delegator's place for this session. */
    @PostMapping("/{delegationId}/act")
    String act(CurrentOfficial me, @PathVariable long delegationId, HttpSession session) {
        long person = new DelegationPermissions(me).requireOfficial();
        DelegationRow row = lists.get(delegationId);
        if (row.delegateId() != person) {
            throw new NotFound();
        }
        Acting acting =
                actings.inForce(delegationId, person).orElseThrow(() -> new Conflict("delegation.conflict.notInForce"));
        session.setAttribute(Acting.SESSION, delegationId);
        delegations.noteActing(delegationId, row.agencyId(), true);
        CurrentOfficial there = me.actingFor(acting);
        return there.decidesIn(row.agencyId())
                ? "redirect:/agencies/" + row.agencyId() + "/decision"
                : "redirect:/team";
    }

    @PostMapping("/acting/end")
    String leave(CurrentOfficial me, HttpSession session, RedirectAttributes flash) {
        new DelegationPermissions(me).requireOfficial();
        if (me.acting() != null) {
            session.removeAttribute(Acting.SESSION);
            delegations.noteActing(me.acting().delegationId(), Objects.requireNonNull(me.agencyId()), false);
        }
        flash.addFlashAttribute("toastKey", "delegation.left");
        return "redirect:/";
    }

    private DelegationRow given(CurrentOfficial me, long delegationId) {
        DelegationPermissions permissions = new DelegationPermissions(me);
        permissions.requireOfficial();
        DelegationRow row = lists.get(delegationId);
        permissions.requireRevoke(row);
        return row;
    }

    private static DelegationScreens.Place place(CurrentOfficial me) {
        return new DelegationScreens.Place(Objects.requireNonNull(me.agencyId()), BASE, false);
    }
}
