package vn.congtam.worklog.week;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The week of a team and its confirmation in one act. */
@Controller
class TeamWeekController {

    private final TeamWeekPages pages;
    private final WeekChecks checks;
    private final LevelRule rule;
    private final MessageSource messages;

    TeamWeekController(TeamWeekPages pages, WeekChecks checks, LevelRule rule, MessageSource messages) {
        this.pages = pages;
        this.checks = checks;
        this.rule = rule;
        this.messages = messages;
    }

    @GetMapping("/team-weeks")
    String week(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        IntFunction<TeamWeekPage> everyPage =
                number -> pages.of(me, month, new TeamWeekPages.Choice(week, everybody, number), Map.of());
        model.addAttribute("everyPage", everyPage).addAttribute("agencyId", me.agencyId());
        return show(everyPage.apply(page), model);
    }

    @PostMapping("/team-weeks")
    String confirm(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        TeamWeekPage team = pages.of(me, month, new TeamWeekPages.Choice(week, everybody, page), typed);
        try {
            confirm(me, team, seen);
        } catch (Refused refused) {
            response.setStatus(
                    (refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale))
                    .addAttribute("tried", true);
            return show(team, model);
        }
        Object[] facts = {team.week().number(), team.people().size()};
        flash.addFlashAttribute("toast", messages.getMessage("worklog.weekly.confirmed", facts, locale));
        return "redirect:/team-weeks?month=" + team.month() + "&week="
                + team.week().monday() + "&everybody=" + everybody + "&page=" + team.page();
    }

    private void confirm(CurrentOfficial me, TeamWeekPage team, String seen) {
        if (me.personId() == null) {
            throw new NotFound();
        }
        if (!team.open()) {
            throw new Conflict("worklog.refused.monthClosed");
        }
        if (!team.seen().equals(seen)) {
            throw new Conflict("worklog.weekly.refused.moved");
        }
        checks.confirm(team.week(), team.people(), team.judgements(), me.personId());
    }

    private String show(TeamWeekPage team, Model model) {
        model.addAttribute("team", team).addAttribute("rule", rule).addAttribute("levels", Level.values());
        return "worklog/team-weeks";
    }
}
