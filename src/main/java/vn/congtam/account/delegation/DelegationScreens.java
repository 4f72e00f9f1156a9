package vn.congtam.account.delegation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.DelegationScope;
import vn.congtam.shared.Refused;

/** The form and the revocation, alike for the delegator and for human resources. */
@Component
class DelegationScreens {

    private final DelegationLists lists;
    private final Delegations delegations;

    DelegationScreens(DelegationLists lists, Delegations delegations) {
        this.lists = lists;
        this.delegations = delegations;
    }

    /**
     * A form to fill in.
     *
     * @param base address that the form is sent to and that is gone back to
     * @param choosesDelegator human resources delegate for others
     */
    record Place(long agencyId, String base, boolean choosesDelegator) {}

    ModelAndView form(Place place, CurrentOfficial me) {
        DelegationScope scope = me.isAgencyHead() ? DelegationScope.DECISION : DelegationScope.REVIEW;
        return fields(new ModelAndView("account/delegation-form"), place)
                .addObject("form", DelegationForm.empty(lists.today(), scope));
    }

    ModelAndView record(
            Place place,
            long delegatorId,
            DelegationForm form,
            BindingResult typed,
            CurrentOfficial me,
            RedirectAttributes flash) {
        if (!typed.hasErrors()) {
            try {
                delegations.record(place.agencyId(), delegatorId, form, me);
                flash.addFlashAttribute("toastKey", "delegation.recorded");
                return new ModelAndView("redirect:" + place.base());
            } catch (Refused refused) {
                typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            }
        }
        ModelAndView again = fields(new ModelAndView("account/delegation-form", typed.getModel()), place);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    ModelAndView revocation(String base, DelegationRow row) {
        return new ModelAndView("account/delegation-revoke")
                .addObject("row", row)
                .addObject("base", base);
    }

    ModelAndView revoke(String base, DelegationRow row, String reason, CurrentOfficial me, RedirectAttributes flash) {
        try {
            delegations.revoke(row, reason, me);
        } catch (Refused refused) {
            ModelAndView again = revocation(base, row)
                    .addObject("reason", reason)
                    .addObject("wrong", refused.messageKey())
                    .addObject("wrongWith", refused.arguments());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("toastKey", "delegation.revoked");
        return new ModelAndView("redirect:" + base);
    }

    private ModelAndView fields(ModelAndView page, Place place) {
        page.addObject("base", place.base());
        page.addObject("people", lists.choice(place.agencyId(), false));
        page.addObject("scopes", DelegationScope.values());
        if (place.choosesDelegator()) {
            page.addObject("leaders", lists.choice(place.agencyId(), true));
        }
        return page;
    }
}
