package vn.congtam.scorecard.transfers;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.organization.Organization;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.shared.Refused;

/** Transfers of an agency both ways, and releasing somebody to another one. */
@Controller
@RequestMapping("/agencies/{agencyId}/transfers")
class TransferController {

    private final TransferLists lists;
    private final DecidedLists decided;
    private final Transfers transfers;
    private final Organization organization;
    private final People people;

    TransferController(
            TransferLists lists, DecidedLists decided, Transfers transfers, Organization organization, People people) {
        this.lists = lists;
        this.decided = decided;
        this.transfers = transfers;
        this.organization = organization;
        this.people = people;
    }

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long agencyId, Model model) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        may.require(may.maySee());
        model.addAttribute("agency", organization.agency(agencyId));
        model.addAttribute("may", may);
        model.addAttribute("today", lists.today());
        model.addAttribute("decided", decided.of(agencyId));
        model.addAttribute("leaving", lists.from(agencyId));
        model.addAttribute("coming", lists.to(agencyId));
        return "scorecard/transfers";
    }

    @GetMapping("/new")
    ModelAndView form(
            CurrentOfficial me, @PathVariable long agencyId, @RequestParam(required = false) @Nullable Long person) {
        requireRelease(me, agencyId);
        return fields(new ModelAndView("scorecard/transfer-form"), agencyId)
                .addObject("form", ReleaseForm.empty(person, lists.today()));
    }

    @PostMapping
    ModelAndView release(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @Valid @ModelAttribute("form") ReleaseForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        requireRelease(me, agencyId);
        if (!typed.hasErrors()) {
            try {
                transfers.release(agencyId, form, me);
                flash.addFlashAttribute("toastKey", "scorecard.transfer.released");
                return new ModelAndView("redirect:/agencies/" + agencyId + "/transfers");
            } catch (Refused refused) {
                typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            }
        }
        ModelAndView again = fields(new ModelAndView("scorecard/transfer-form", typed.getModel()), agencyId);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{transferId}/withdraw")
    String withdraw(
            CurrentOfficial me, @PathVariable long agencyId, @PathVariable long transferId, RedirectAttributes flash) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        Transfer transfer = lists.get(agencyId, transferId);
        may.require(may.mayRelease() && transfer.fromAgencyId() == agencyId);
        transfers.withdraw(transfer, me);
        flash.addFlashAttribute("toastKey", "scorecard.transfer.withdrawn");
        return "redirect:/agencies/" + agencyId + "/transfers";
    }

    private static void requireRelease(CurrentOfficial me, long agencyId) {
        TransferPermissions may = new TransferPermissions(me, agencyId);
        may.require(may.mayRelease());
    }

    private ModelAndView fields(ModelAndView page, long agencyId) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (PersonInfo person : people.ofAgency(agencyId, lists.today())) {
            if (person.role() != null) {
                names.put(person.id(), person.fullName() + " – " + person.title() + ", " + person.unitName());
            }
        }
        Map<Long, String> agencies = new LinkedHashMap<>();
        for (AgencyInfo agency : organization.agencies()) {
            if (agency.id() != agencyId) {
                agencies.put(agency.id(), agency.name());
            }
        }
        return page.addObject("agencyId", agencyId)
                .addObject("people", names)
                .addObject("agencies", agencies)
                .addObject("kinds", new TransferKind[] {TransferKind.TRANSFER, TransferKind.SECONDMENT});
    }
}
