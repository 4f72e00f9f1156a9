package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The leader's list of the team's tasks and the confirmation of quality. */
@Controller
class TeamTaskController {

    private static final String PAGE = "worklog/team-tasks";
    private static final int LONGEST_NOTE = 500;

    private final TeamAccess access;
    private final TeamTasks list;
    private final TeamTaskService tasks;
    private final MessageSource messages;

    TeamTaskController(TeamAccess access, TeamTasks list, TeamTaskService tasks, MessageSource messages) {
        this.access = access;
        this.list = list;
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping("/team-tasks")
    String list(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "ALL") TaskTab tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<Colleague> people = access.people(me, month.month());
        TeamTasks.Filter filter = new TeamTasks.Filter(
                people.stream().map(Colleague::personId).toList(),
                access.leader(me),
                month.month(),
                person,
                tab,
                q,
                Math.clamp(page, 0, 10_000));
        boolean open = month.period() == null || month.period().isOpen();
        model.addAttribute(
                "page", new TeamTasksPage(month.month(), people, filter, list.rows(filter), list.counts(filter), open));
        return PAGE;
    }

    @PostMapping("/team-tasks/confirm")
    String confirm(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(name = "task", defaultValue = "") List<Long> ids,
            @RequestParam Quality verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "ALL") TaskTab tab,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        long judge = access.judge(me);
        String wrong = wrong(ids, verdict, note);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", messages.getMessage(wrong, null, locale));
            model.addAttribute("note", note);
            model.addAttribute("ticked", ids);
            return list(me, month, 0, tab, "", 0, model);
        }
        report(tasks.confirm(ids, verdict, note.strip(), judge, me), flash, locale);
        return "redirect:/team-tasks?tab=" + tab + "&month=" + month.month();
    }

    private static @Nullable String wrong(List<Long> ids, Quality verdict, String note) {
        if (ids.isEmpty()) {
            return "worklog.error.noneTicked";
        }
        if (note.length() > LONGEST_NOTE) {
            return "worklog.error.noteLong";
        }
        return verdict == Quality.FAILED && note.isBlank() ? "worklog.error.noteForFailed" : null;
    }

    /** Names each success and failure. */
    private void report(List<ConfirmResult> results, RedirectAttributes flash, Locale locale) {
        long done = results.stream().filter(ConfirmResult::isDone).count();
        if (done > 0) {
            flash.addFlashAttribute(
                    "toast", messages.getMessage("worklog.team.confirmed", new Object[] {done}, locale));
        }
        ArrayList<String> failures = new ArrayList<>();
        for (ConfirmResult result : results) {
            if (result.refusal() != null) {
                failures.add(result.title() + " – " + messages.getMessage(result.refusal(), null, locale));
            }
        }
        if (!failures.isEmpty()) {
            flash.addFlashAttribute("failures", failures);
        }
    }
}
