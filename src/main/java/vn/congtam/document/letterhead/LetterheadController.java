package vn.congtam.document.letterhead;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** The screen on which HR lays down how the papers of the agency begin and end. */
@Controller
@RequestMapping("/agencies/{agencyId}/letterhead")
class LetterheadController {

    private final Letterheads letterheads;
    private final LetterheadService service;
    private final Clock clock;

    LetterheadController(Letterheads letterheads, LetterheadService service, Clock clock) {
        this.letterheads = letterheads;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable long agencyId, CurrentOfficial me) {
        requireHr(agencyId, me);
        LocalDate today = VietnamTime.today(clock);
        long newest = letterheads.newest(agencyId);
        return page(agencyId)
                .addObject("form", LetterheadForm.of(letterheads.of(agencyId, today), from(newest), newest));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable long agencyId,
            CurrentOfficial me,
            @Valid @ModelAttribute("form") LetterheadForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        requireHr(agencyId, me);
        if (!typed.hasErrors() && form.lacksSignerTitle()) {
            typed.rejectValue("signerTitle", "document.letterhead.signerTitle.missing");
        }
        if (!typed.hasErrors() && !form.isDayPossible()) {
            typed.rejectValue("validFrom", "document.letterhead.validFrom.wrong");
        }
        if (typed.hasErrors()) {
            return again(agencyId, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            service.save(agencyId, form, me);
        } catch (Conflict stale) {
            typed.reject(stale.messageKey(), stale.arguments(), stale.messageKey());
            return again(agencyId, typed, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("toastKey", "document.letterhead.saved");
        return new ModelAndView("redirect:/agencies/" + agencyId + "/letterhead");
    }

    /** The first version holds for the whole year, later ones from today on, unless another day is typed. */
    private LocalDate from(long newest) {
        LocalDate today = VietnamTime.today(clock);
        return newest == 0 ? today.withDayOfYear(1) : today;
    }

    private ModelAndView again(long agencyId, BindingResult typed, HttpStatus status) {
        ModelAndView page = page(agencyId);
        page.addAllObjects(typed.getModel());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(long agencyId) {
        LocalDate today = VietnamTime.today(clock);
        return new ModelAndView("papers/letterhead")
                .addObject("agencyId", agencyId)
                .addObject("now", letterheads.of(agencyId, today))
                .addObject("head", letterheads.head(agencyId, today))
                .addObject("versions", letterheads.versions(agencyId))
                .addObject("forms", HeadForm.values())
                .addObject("authorities", Authority.values());
    }

    private static void requireHr(long agencyId, CurrentOfficial me) {
        if (!me.isHrOf(agencyId)) {
            throw new NotFound();
        }
    }
}
