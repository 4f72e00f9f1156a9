package vn.congtam.scorecard.transfers;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.scorecard.DecidingAgencies;
import vn.congtam.scorecard.DecidingMonth;
import vn.congtam.scorecard.DecidingMonths;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Human resources of the city say which agency decides in the month of a move where the working days alone should not. */
@Controller
@RequestMapping("/agencies/{agencyId}/transfers/{transferId}/decides")
class DecidesController {

    private final TransferLists lists;
    private final DecidingMonths months;
    private final DecidingAgencies choices;

    DecidesController(TransferLists lists, DecidingMonths months, DecidingAgencies choices) {
        this.lists = lists;
        this.months = months;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView form(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long transferId) {
        return page(me, agencyId, transferId);
    }

    @PostMapping
    ModelAndView choose(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long transferId,
            @RequestParam(required = false) @Nullable Long chosen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long seen,
            RedirectAttributes flash) {
        Transfer transfer = transfer(me, agencyId, transferId);
        try {
            choices.choose(
                    new DecidingAgencies.Wish(transfer.personId(), monthOf(transfer), chosen, transferId, reason, seen),
                    me);
        } catch (Refused refused) {
            ModelAndView again = page(me, agencyId, transferId)
                    .addObject("chosen", chosen)
                    .addObject("reason", reason)
                    .addObject("wrong", refused.messageKey())
                    .addObject("wrongWith", refused.arguments());
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("toastKey", "scorecard.deciding.done");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/transfers");
    }

    private ModelAndView page(CurrentOfficial me, long agencyId, long transferId) {
        Transfer transfer = transfer(me, agencyId, transferId);
        DecidingMonth month = months.of(transfer.personId(), monthOf(transfer));
        new TransferPermissions(me, agencyId).require(month.isShared());
        ModelAndView page = new ModelAndView("scorecard/transfer-decides")
                .addObject("agencyId", agencyId)
                .addObject("transfer", transfer)
                .addObject("month", month)
                .addObject("longest", DecidingAgencies.LONGEST_REASON);
        choices.obstacle(month, null)
                .ifPresent(obstacle -> page.addObject("blocked", obstacle.messageKey())
                        .addObject("blockedWith", obstacle.arguments()));
        return page;
    }

    private Transfer transfer(CurrentOfficial me, long agencyId, long transferId) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        may.require(may.maySee());
        Transfer transfer = lists.get(agencyId, transferId);
        may.require(may.mayChoose(transfer));
        return transfer;
    }

    private static YearMonth monthOf(Transfer transfer) {
        return YearMonth.from(transfer.effectiveOn());
    }
}
