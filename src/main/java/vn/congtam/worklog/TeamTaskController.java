package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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

    private final TeamAccess access;
    private final TeamTasks list;
    private final TeamTaskService tasks;
    private final ConfirmAnswer answer;
    private final ProductChoice products;
    private final MessageSource messages;

    TeamTaskController(
            TeamAccess access,
            TeamTasks list,
            TeamTaskService tasks,
            ConfirmAnswer answer,
            ProductChoice products,
            MessageSource messages) {
        this.access = access;
        this.list = list;
        this.tasks = tasks;
        this.answer = answer;
        this.products = products;
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
        model.addAttribute("converted", products.isConverted(month));
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
        access.judge(me);
        String wrong = ConfirmAnswer.wrong(ids, verdict, note);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", messages.getMessage(wrong, null, locale));
            model.addAttribute("note", note);
            model.addAttribute("ticked", ids);
            return list(me, month, 0, tab, "", 0, model);
        }
        answer.report(tasks.confirm(ids, verdict, note.strip(), me), flash, locale);
        return "redirect:/team-tasks?tab=" + tab + "&month=" + month.month();
    }
}
