package vn.congtam.scorecard.transfers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.organization.ActingHead;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.Units;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** The forms that set a post, alike for accepting somebody and for taking somebody back. */
@Component
class ArrivalScreens {

    private final TransferLists lists;
    private final Units units;

    ArrivalScreens(TransferLists lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    ModelAndView page(String view, long agencyId, Transfer transfer) {
        return new ModelAndView(view)
                .addObject("agencyId", agencyId)
                .addObject("transfer", transfer)
                .addObject("roles", PostRole.values())
                .addObject("actings", ActingHead.values())
                .addObject(
                        "units",
                        units.ofAgency(agencyId).stream()
                                .filter(unit -> unit.isOpenOn(lists.today()))
                                .toList());
    }

    /** Does what a form without mistakes asks for, else shows it again; what was answered meanwhile is a conflict of its own page. */
    ModelAndView done(
            String view,
            Transfer transfer,
            long agencyId,
            BindingResult typed,
            Runnable act,
            String toast,
            RedirectAttributes flash) {
        if (!typed.hasErrors()) {
            try {
                act.run();
                flash.addFlashAttribute("toastKey", "scorecard.transfer." + toast);
                return new ModelAndView("redirect:/agencies/" + agencyId + "/transfers");
            } catch (Conflict conflict) {
                throw conflict;
            } catch (Refused refused) {
                typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            }
        }
        ModelAndView again = page(view, agencyId, transfer);
        again.addAllObjects(typed.getModel());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
