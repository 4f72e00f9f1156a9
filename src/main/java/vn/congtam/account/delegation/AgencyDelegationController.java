package vn.congtam.account.delegation;

import jakarta.validation.Valid;
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
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** All delegations of an agency, for its human resources. */
@Controller
@RequestMapping("/agencies/{agencyId}/delegations")
class AgencyDelegationController {

    private final DelegationLists lists;
    private final DelegationScreens screens;

    AgencyDelegationController(DelegationLists lists, DelegationScreens screens) {
        this.lists = lists;
        this.screens = screens;
    }

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long agencyId, Model model) {
        new DelegationPermissions(me).requireHr(agencyId);
        model.addAttribute("rows", lists.ofAgency(agencyId));
        model.addAttribute("agencyId", agencyId);
        return "account/agency-delegations";
    }

    @GetMapping("/new")
    ModelAndView form(CurrentOfficial me, @PathVariable long agencyId) {
        new DelegationPermissions(me).requireHr(agencyId);
        return screens.form(place(agencyId), me);
    }

    @PostMapping
    ModelAndView record(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        new DelegationPermissions(me).requireHr(agencyId);
        Long delegator = form.delegatorId();
        if (delegator == null) {
            typed.rejectValue("delegatorId", "delegation.delegator.missing");
        }
        return screens.record(place(agencyId), delegator == null ? 0 : delegator, form, typed, me, flash);
    }

    @GetMapping("/{delegationId}/revoke")
    ModelAndView revocation(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long delegationId) {
        return screens.revocation(base(agencyId), row(me, agencyId, delegationId));
    }

    @PostMapping("/{delegationId}/revoke")
    ModelAndView revoke(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long delegationId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return screens.revoke(base(agencyId), row(me, agencyId, delegationId), reason, me, flash);
    }

    private DelegationRow row(CurrentOfficial me, long agencyId, long delegationId) {
        new DelegationPermissions(me).requireHr(agencyId);
        DelegationRow row = lists.get(delegationId);
        if (row.agencyId() != agencyId) {
            throw new NotFound();
        }
        return row;
    }

    private static String base(long agencyId) {
        return "/agencies/" + agencyId + "/delegations";
    }

    private static DelegationScreens.Place place(long agencyId) {
        return new DelegationScreens.Place(agencyId, base(agencyId), true);
    }
}
