package vn.congtam.insight.levelling;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.insight.levelling.AlertStep.Verb;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** One alert with its explanation, and what those who are asked are asked about. */
@Controller
class AlertController {

    private final Alerts alerts;
    private final AlertDesk desk;
    private final AlertWords words;
    private final MessageSource messages;

    AlertController(Alerts alerts, AlertDesk desk, AlertWords words, MessageSource messages) {
        this.alerts = alerts;
        this.desk = desk;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/my-levelling")
    ModelAndView own(CurrentOfficial me, Locale locale) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return new ModelAndView("insight/own-levelling")
                .addObject(
                        "alerts",
                        alerts.askedOf(person).stream()
                                .map(alert -> words.view(alert, me, locale))
                                .toList());
    }

    @GetMapping("/levelling/{alertId}")
    ModelAndView alert(@PathVariable long alertId, CurrentOfficial me, Locale locale) {
        Alert alert = alerts.find(alertId).orElseThrow(NotFound::new);
        ModelAndView page = page(alert, me, "", locale);
        if (new AlertPermissions(me, alert).isOutsider()) {
            desk.viewed(AuditEvent.of("levelling.viewed", "levelling_alert", alertId)
                    .in(alert.agencyId(), alert.month())
                    .with(Map.of("kind", alert.kind().name())));
        }
        return page;
    }

    @PostMapping("/levelling/{alertId}/answer")
    ModelAndView answer(
            @PathVariable long alertId,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "-1") int version,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        Alert alert = alerts.find(alertId).orElseThrow(NotFound::new);
        AlertPermissions may = new AlertPermissions(me, alert);
        may.require(may.maySee() && may.isAsked() && me.acting() == null);
        return step(alert, may.mayAnswer(), new Step(Verb.ANSWERED, note, version), me, locale, flash);
    }

    @PostMapping("/levelling/{alertId}/judgement")
    ModelAndView judge(
            @PathVariable long alertId,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "-1") int version,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        Alert alert = alerts.find(alertId).orElseThrow(NotFound::new);
        AlertPermissions may = new AlertPermissions(me, alert);
        may.require(may.judges());
        Verb verb = accepted ? Verb.ACCEPTED : Verb.KEPT_OPEN;
        return step(alert, may.mayJudge(), new Step(verb, note, version), me, locale, flash);
    }

    /** What was typed, with the version of the alert that it was typed for. */
    private record Step(Verb verb, String note, int version) {}

    private ModelAndView step(
            Alert alert, boolean now, Step step, CurrentOfficial me, Locale locale, RedirectAttributes flash) {
        try {
            if (!now) {
                throw new Conflict("levelling.conflict.moved");
            }
            desk.note(alert, step.verb(), step.note(), step.version(), me);
        } catch (Refused refused) {
            Alert fresh = alerts.find(alert.id()).orElseThrow(NotFound::new);
            ModelAndView again = page(fresh, me, step.note(), locale);
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        }
        flash.addFlashAttribute("toast", messages.getMessage("levelling.done." + step.verb(), null, locale));
        return new ModelAndView("redirect:/levelling/" + alert.id());
    }

    private ModelAndView page(Alert alert, CurrentOfficial me, String typed, Locale locale) {
        AlertPermissions may = new AlertPermissions(me, alert);
        may.require(may.maySee());
        return new ModelAndView("insight/alert")
                .addObject("view", words.view(alert, me, locale))
                .addObject("alert", alert)
                .addObject("steps", desk.steps(alert))
                .addObject("may", may)
                .addObject("typed", typed);
    }
}
