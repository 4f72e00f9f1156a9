package vn.congtam.scorecard.routing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.scorecard.SheetRerouting;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** What is stuck, for human resources; one act hands on all that is ticked, each sheet succeeds or fails alone. */
@Controller
@RequestMapping("/agencies/{agencyId}/stuck-sheets")
class RoutingController {

    private static final String PAGE = "scorecard/stuck";

    private final StuckSheets stuck;
    private final SheetRerouting rerouting;
    private final MessageSource messages;

    RoutingController(StuckSheets stuck, SheetRerouting rerouting, MessageSource messages) {
        this.stuck = stuck;
        this.rerouting = rerouting;
        this.messages = messages;
    }

    /** What came out; travels through the session to the page that follows. */
    record Outcome(ArrayList<String> done, ArrayList<Failure> failed) implements Serializable {}

    /** @param sentence why not, with the way out */
    record Failure(String name, String sentence) implements Serializable {}

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long agencyId, Model model) {
        requireHr(me, agencyId);
        fill(agencyId, model);
        return PAGE;
    }

    /**
     * Hands on the ticked sheets.
     *
     * @param to the named leader, absent for whoever holds the post today
     */
    @PostMapping
    ModelAndView reroute(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @RequestParam(defaultValue = "") List<Long> sheet,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        requireHr(me, agencyId);
        try {
            if (sheet.isEmpty()) {
                throw new Refused("scorecard.routing.refused.nothing");
            }
            SheetRerouting.requireReason(reason);
        } catch (Refused refused) {
            fill(agencyId, model);
            model.addAttribute("ticked", sheet);
            model.addAttribute("to", to);
            model.addAttribute("reason", reason);
            model.addAttribute("wrong", sentence(refused, locale));
            return new ModelAndView(PAGE, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("outcome", handOn(me, agencyId, sheet, to, reason, locale));
        return new ModelAndView("redirect:/agencies/" + agencyId + "/stuck-sheets");
    }

    private Outcome handOn(
            CurrentOfficial me, long agencyId, List<Long> sheets, @Nullable Long to, String reason, Locale locale) {
        Map<Long, StuckSheet> rows =
                stuck.of(agencyId).stream().collect(Collectors.toMap(StuckSheet::sheetId, Function.identity()));
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (long id : sheets) {
            if (!rows.containsKey(id)) {
                continue;
            }
            String name = Objects.requireNonNull(rows.get(id)).name();
            try {
                rerouting.reroute(agencyId, id, to, reason, me);
                outcome.done().add(name);
            } catch (Refused refused) {
                outcome.failed().add(new Failure(name, sentence(refused, locale)));
            } catch (OptimisticLockingFailureException e) {
                outcome.failed().add(new Failure(name, messages.getMessage("web.error.stale", null, locale)));
            }
        }
        return outcome;
    }

    private void fill(long agencyId, Model model) {
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("rows", stuck.of(agencyId));
        model.addAttribute("leaders", stuck.leaders(agencyId));
    }

    private String sentence(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    private static void requireHr(CurrentOfficial me, long agencyId) {
        if (!me.isHrOf(agencyId)) {
            throw new NotFound();
        }
    }
}
