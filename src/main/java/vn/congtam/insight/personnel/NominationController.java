package vn.congtam.insight.personnel;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.People;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Nominations of one person for the source bank. */
@Controller
@RequestMapping("/people/{personId}/nominations")
class NominationController {

    private final Nominations nominations;
    private final People people;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    NominationController(
            Nominations nominations, People people, AuditTrail audit, MessageSource messages, Clock clock) {
        this.nominations = nominations;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long personId, Model model) {
        NominationPermissions may = permissions(me, personId);
        may.require(may.maySee());
        audit.append(AuditEvent.of("nomination.viewed", "person", personId).in(may.agencyId()));
        return page(may, new NominationForm(""), null, model);
    }

    @PostMapping
    ModelAndView nominate(
            CurrentOfficial me,
            @PathVariable long personId,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        NominationPermissions may = permissions(me, personId);
        may.require(may.mayNominate());
        if (errors.hasErrors()) {
            return refused(page(may, form, null, model));
        }
        Long agency = may.agencyId();
        if (agency == null) {
            throw new NotFound();
        }
        nominations.nominate(personId, agency, may.nominatesForCity(), form.reason(), me);
        return done(personId, flash, "personnel.nomination.made", locale);
    }

    @PostMapping("/{nominationId}/withdrawal")
    ModelAndView withdraw(
            CurrentOfficial me,
            @PathVariable long personId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("withdrawal") NominationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        NominationPermissions may = permissions(me, personId);
        Nomination nomination = nominations.required(personId, nominationId);
        may.require(may.mayWithdraw(nomination) || (!nomination.stands() && may.mayNominate()));
        if (errors.hasErrors()) {
            return refused(page(may, new NominationForm(""), nominationId, model));
        }
        nominations.withdraw(nomination, form.reason(), me);
        return done(personId, flash, "personnel.nomination.withdrawn", locale);
    }

    private NominationPermissions permissions(CurrentOfficial me, long personId) {
        return new NominationPermissions(me, personId, nominations.agencyOf(personId));
    }

    private String page(NominationPermissions may, NominationForm form, @Nullable Long withdrawing, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute(
                        "person",
                        people.find(may.personId(), VietnamTime.today(clock)).orElseThrow(NotFound::new))
                .addAttribute("withdrawing", withdrawing)
                .addAttribute("nominations", nominations.of(may.personId(), may.seesAll() ? null : may.agencyId()))
                .addAttribute("may", may);
        return "insight/nominations";
    }

    private static ModelAndView refused(String view) {
        return new ModelAndView(view, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(long personId, RedirectAttributes flash, String key, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(key, null, locale));
        return new ModelAndView("redirect:/people/" + personId + "/nominations");
    }
}
