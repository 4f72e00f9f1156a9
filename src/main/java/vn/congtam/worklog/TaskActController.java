package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/** Acts of the owner on a row: finish today, carry over, hand back, delete; those that others see ask first. */
@Controller
class TaskActController {

    private static final String QUESTION = "worklog/question";
    private static final int LONGEST_REASON = 500;

    private final TaskAccess access;
    private final TaskService tasks;
    private final MonthTurn turn;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    TaskActController(
            TaskAccess access,
            TaskService tasks,
            MonthTurn turn,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.turn = turn;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/finish")
    String finish(@PathVariable long id, CurrentOfficial me) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canReport() && !may.task().isFinished(), may);
        tasks.report(
                id,
                100,
                VietnamTime.today(clock),
                task.result(),
                task.delivery().completed());
        return "redirect:/tasks?month=" + task.month();
    }

    @GetMapping("/tasks/{id}/carry-over")
    String askCarryOver(@PathVariable long id, CurrentOfficial me, Model model) {
        TaskPermissions may = access.to(id, me);
        return ask(TaskAccess.require(may.canCarryOver(), may), "carry-over", model);
    }

    @PostMapping("/tasks/{id}/carry-over")
    String carryOver(@PathVariable long id, CurrentOfficial me, Locale locale, RedirectAttributes flash) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canCarryOver(), may);
        String into = formats.month(task.month().plusMonths(1));
        turn.carryOver(id, messages.getMessage("worklog.reason.carriedOver", new Object[] {into}, locale), me);
        return done("carry-over", task, may, flash, locale);
    }

    @GetMapping("/tasks/{id}/hand-back")
    String askHandBack(@PathVariable long id, CurrentOfficial me, Model model) {
        TaskPermissions may = access.to(id, me);
        return ask(TaskAccess.require(may.canPassOn(), may), "hand-back", model);
    }

    @PostMapping("/tasks/{id}/hand-back")
    String handBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentOfficial me,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canPassOn(), may);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            model.addAttribute("wrong", reason.isBlank() ? "worklog.error.reason" : "worklog.error.reasonLong");
            return ask(task, "hand-back", model);
        }
        tasks.handBack(id, reason.strip());
        return done("hand-back", task, may, flash, locale);
    }

    @GetMapping("/tasks/{id}/delete")
    String askDelete(@PathVariable long id, CurrentOfficial me, Model model) {
        TaskPermissions may = access.to(id, me);
        return ask(TaskAccess.require(may.canDelete(), may), "delete", model);
    }

    @PostMapping("/tasks/{id}/delete")
    String delete(@PathVariable long id, CurrentOfficial me, Locale locale, RedirectAttributes flash) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canDelete(), may);
        tasks.delete(id);
        return done("delete", task, may, flash, locale);
    }

    private static String ask(TaskLine task, String act, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("act", act);
        return QUESTION;
    }

    private String done(String act, TaskLine task, TaskPermissions may, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute(
                "toast", messages.getMessage("worklog.done." + act, new Object[] {task.title()}, locale));
        return "redirect:" + (may.own() ? "/tasks" : "/team-tasks") + "?month=" + task.month();
    }
}
