package vn.congtam.scorecard.moves;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.congtam.organization.ActingHead;
import vn.congtam.organization.OrganizationPermissions;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.Units;
import vn.congtam.period.Periods;
import vn.congtam.scorecard.SheetMoves;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Moves people, for human resources, and says which unit decides where the days alone should not. */
@Controller
@RequestMapping("/agencies/{agencyId}/moves")
class MoveController {

    private final SheetMoves moves;
    private final HandOvers handOvers;
    private final Periods periods;
    private final People people;
    private final Units units;
    private final Clock clock;

    MoveController(SheetMoves moves, HandOvers handOvers, Periods periods, People people, Units units, Clock clock) {
        this.moves = moves;
        this.handOvers = handOvers;
        this.periods = periods;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long agencyId, Model model) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("slips", handOvers.ofAgency(agencyId));
        return "scorecard/moves";
    }

    @GetMapping("/new")
    ModelAndView form(
            CurrentOfficial me, @PathVariable long agencyId, @RequestParam(required = false) @Nullable Long person) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return fields(new ModelAndView("scorecard/move-form"), agencyId)
                .addObject("form", MoveForm.empty(person, today()));
    }

    @PostMapping
    ModelAndView record(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        if (!typed.hasErrors()) {
            SheetMoves.Move move = form.move();
            if (move == null) {
                typed.rejectValue("unitId", "scorecard.moves.unit.missing");
            } else {
                try {
                    moves.record(agencyId, form.personId(), move, me);
                    flash.addFlashAttribute("toastKey", "scorecard.moves.recorded");
                    return new ModelAndView("redirect:/agencies/" + agencyId + "/moves");
                } catch (Refused refused) {
                    typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
                }
            }
        }
        ModelAndView again = fields(new ModelAndView("scorecard/move-form", typed.getModel()), agencyId);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{handOverId}")
    ModelAndView decides(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long handOverId) {
        return page(slip(me, agencyId, handOverId));
    }

    @PostMapping("/{handOverId}")
    ModelAndView override(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long handOverId,
            @RequestParam(defaultValue = "false") boolean oldPost,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        HandOver slip = slip(me, agencyId, handOverId);
        try {
            moves.override(handOverId, periods.find(slip.periodId()).orElseThrow(NotFound::new), oldPost, reason, me);
        } catch (Refused refused) {
            ModelAndView again = page(slip)
                    .addObject("reason", reason)
                    .addObject("oldPost", oldPost)
                    .addObject("wrong", refused.messageKey())
                    .addObject("wrongWith", refused.arguments());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("toastKey", "scorecard.moves.overridden");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/moves");
    }

    private static ModelAndView page(HandOver slip) {
        return new ModelAndView("scorecard/move-decides")
                .addObject("slip", slip)
                .addObject("oldPost", slip.oldDecides());
    }

    /** Nobody chooses who decides on the own sheet; between agencies the city does. */
    private HandOver slip(CurrentOfficial me, long agencyId, long handOverId) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        HandOver slip = handOvers.get(agencyId, handOverId);
        if (me.isPerson(slip.personId()) || slip.betweenAgencies()) {
            throw new NotFound();
        }
        return slip;
    }

    private ModelAndView fields(ModelAndView page, long agencyId) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (PersonInfo person : people.ofAgency(agencyId, today())) {
            if (person.role() != null) {
                names.put(person.id(), person.fullName() + " – " + person.title() + ", " + person.unitName());
            }
        }
        page.addObject("agencyId", agencyId);
        page.addObject("people", names);
        page.addObject("kinds", SheetMoves.Kind.values());
        page.addObject("roles", PostRole.values());
        page.addObject("actings", ActingHead.values());
        page.addObject(
                "units",
                units.ofAgency(agencyId).stream()
                        .filter(unit -> unit.isOpenOn(today()))
                        .toList());
        return page;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
