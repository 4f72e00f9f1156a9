package vn.congtam.worklog.week;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** The official's own weeks of a month. */
@Controller
class WeekController {

    private final WeekReader reader;
    private final WeekChecks checks;
    private final LevelRule rule;
    private final MessageSource messages;
    private final Clock clock;

    WeekController(WeekReader reader, WeekChecks checks, LevelRule rule, MessageSource messages, Clock clock) {
        this.reader = reader;
        this.checks = checks;
        this.rule = rule;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/weeks")
    String weeks(CurrentOfficial me, MonthInView month, Model model) {
        List<WeekLine> lines = reader.of(List.of(person(me)), Week.of(month.month()));
        LocalDate today = VietnamTime.today(clock);
        model.addAttribute("month", month.month())
                .addAttribute("lines", lines)
                .addAttribute("rule", rule)
                .addAttribute("today", today)
                .addAttribute("open", month.period() == null || month.period().isOpen());
        return "worklog/weeks";
    }

    @PostMapping("/weeks/{monday}")
    String note(
            CurrentOfficial me,
            MonthInView inView,
            @PathVariable String monday,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        Week week = Week.parse(monday);
        if (me.agencyId() == null) {
            throw new NotFound();
        }
        try {
            checks.note(me.agencyId(), person(me), week, note);
        } catch (Refused refused) {
            response.setStatus(
                    (refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale))
                    .addAttribute("typedFor", week.monday())
                    .addAttribute("typed", note);
            return weeks(me, inView, model);
        }
        flash.addFlashAttribute(
                "toast", messages.getMessage("worklog.weekly.noted", new Object[] {week.number()}, locale));
        return "redirect:/weeks?month=" + week.month();
    }

    private static long person(CurrentOfficial me) {
        if (me.personId() == null) {
            throw new NotFound();
        }
        return me.personId();
    }
}
