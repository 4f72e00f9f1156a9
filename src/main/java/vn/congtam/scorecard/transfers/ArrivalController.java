package vn.congtam.scorecard.transfers;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** The receiving agency, or the city for it, sets the post or declines; the home agency takes back who was seconded. */
@Controller
@RequestMapping("/agencies/{agencyId}/transfers/{transferId}")
class ArrivalController {

    private final TransferLists lists;
    private final Transfers transfers;
    private final Arrivals arrivals;
    private final ArrivalScreens screens;

    ArrivalController(TransferLists lists, Transfers transfers, Arrivals arrivals, ArrivalScreens screens) {
        this.lists = lists;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.screens = screens;
    }

    @GetMapping("/answer")
    ModelAndView answer(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long transferId) {
        Transfer transfer = answerable(me, agencyId, transferId);
        return screens.page("scorecard/transfer-answer", agencyId, transfer)
                .addObject("form", PlaceForm.empty(transfer.code(), null));
    }

    @PostMapping("/accept")
    ModelAndView accept(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long transferId,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        Transfer transfer = answerable(me, agencyId, transferId);
        Runnable act = () -> arrivals.accept(transfer, form, me);
        return screens.done("scorecard/transfer-answer", transfer, agencyId, typed, act, "accepted", flash);
    }

    @PostMapping("/decline")
    ModelAndView decline(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long transferId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Transfer transfer = answerable(me, agencyId, transferId);
        try {
            transfers.decline(transfer, reason, me);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            ModelAndView again = screens.page("scorecard/transfer-answer", agencyId, transfer)
                    .addObject("form", PlaceForm.empty(transfer.code(), null))
                    .addObject("reason", reason)
                    .addObject("wrong", refused.messageKey())
                    .addObject("wrongWith", refused.arguments());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("toastKey", "scorecard.transfer.declined");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/transfers");
    }

    @GetMapping("/return")
    ModelAndView returning(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long transferId) {
        Transfer home = returnable(me, agencyId, transferId);
        LocalDate day = Objects.requireNonNull(home.until()).plusDays(1);
        return screens.page("scorecard/transfer-return", agencyId, home)
                .addObject("form", PlaceForm.empty(home.code(), day));
    }

    @PostMapping("/return")
    ModelAndView takeBack(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long transferId,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        Transfer home = returnable(me, agencyId, transferId);
        Runnable act = () -> arrivals.takeBack(home, form, me);
        return screens.done("scorecard/transfer-return", home, agencyId, typed, act, "returned", flash);
    }

    private Transfer answerable(CurrentOfficial me, long agencyId, long transferId) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        may.require(may.maySee());
        Transfer transfer = lists.get(agencyId, transferId);
        may.require(transfer.toAgencyId() == agencyId && !me.isPerson(transfer.personId()));
        if (!may.mayAnswer(transfer)) {
            throw new Conflict("scorecard.transfer.conflict.answered");
        }
        return transfer;
    }

    private Transfer returnable(CurrentOfficial me, long agencyId, long transferId) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        may.require(may.maySee());
        Transfer home = lists.get(agencyId, transferId);
        may.require(home.fromAgencyId() == agencyId && !me.isPerson(home.personId()));
        if (!may.mayReturn(home)) {
            throw new Conflict("scorecard.transfer.conflict.returned");
        }
        return home;
    }
}
