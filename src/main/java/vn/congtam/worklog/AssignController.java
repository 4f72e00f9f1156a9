package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Refused;

/** Assigns a task to several people, and gives the task of one person to another. */
@Controller
class AssignController {

    private static final String ASSIGN = "worklog/assign";
    private static final String HAND_OVER = "worklog/hand-over";

    private final TeamAccess team;
    private final TaskAccess access;
    private final TeamTaskService tasks;
    private final TasksPages pages;
    private final ProductChoice products;
    private final MessageSource messages;

    AssignController(
            TeamAccess team,
            TaskAccess access,
            TeamTaskService tasks,
            TasksPages pages,
            ProductChoice products,
            MessageSource messages) {
        this.team = team;
        this.access = access;
        this.tasks = tasks;
        this.pages = pages;
        this.products = products;
        this.messages = messages;
    }

    @GetMapping("/team-tasks/new")
    String ask(CurrentOfficial me, MonthInView month, Model model) {
        model.addAttribute("form", TaskForm.empty(month.month(), pages.defaultSource(month.period())));
        return page(team.people(me, month.month()), month, List.of(), Map.of(), model);
    }

    @PostMapping("/team-tasks")
    String assign(
            CurrentOfficial me,
            MonthInView month,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam(name = "person", defaultValue = "") List<Long> ids,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        List<Colleague> people = team.people(me, month.month());
        List<Colleague> chosen =
                people.stream().filter(one -> ids.contains(one.personId())).toList();
        form.check(month.month(), List.of(), errors);
        if (chosen.isEmpty()) {
            errors.reject("worklog.error.people");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(people, month, ids, typed, model);
        }
        try {
            TaskDetails details =
                    products.convert(form.details(month.month()), month.requireAgency(), form.item(), null);
            List<BigDecimal> parts = PartsForm.parts(chosen, details.quantity(), typed);
            tasks.assign(chosen, details, parts, team.leader(me), RepeatedAct.number(form.act()), me);
        } catch (Refused refused) {
            Refusals.show(refused, errors, response);
            return page(people, month, ids, typed, model);
        }
        flash.addFlashAttribute(
                "toast", messages.getMessage("worklog.team.assigned", new Object[] {chosen.size()}, locale));
        return "redirect:/team-tasks?month=" + month.month();
    }

    @GetMapping("/team-tasks/{id}/hand-over")
    String askHandOver(@PathVariable long id, CurrentOfficial me, Model model) {
        TaskPermissions may = access.to(id, me);
        return handOverPage(TaskAccess.require(may.canHandOver(), may), me, model);
    }

    @PostMapping("/team-tasks/{id}/hand-over")
    String handOver(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "") String reason,
            CurrentOfficial me,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canHandOver(), may);
        Colleague other = team.person(me, task.month(), to).orElse(null);
        String wrong = other == null
                ? "worklog.error.person"
                : reason.isBlank() ? "worklog.error.reason" : reason.length() > 500 ? "worklog.error.reasonLong" : null;
        if (wrong != null || other == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong);
            model.addAttribute("reason", reason);
            model.addAttribute("to", to);
            return handOverPage(task, me, model);
        }
        tasks.handOver(id, other, reason.strip(), team.leader(me), me);
        flash.addFlashAttribute(
                "toast", messages.getMessage("worklog.team.handOver.done", new Object[] {other.name()}, locale));
        return "redirect:/team-tasks?month=" + task.month();
    }

    private String page(
            List<Colleague> people, MonthInView month, List<Long> chosen, Map<String, String> typed, Model model) {
        model.addAttribute("items", products.offered(month));
        model.addAttribute("converted", products.isConverted(month));
        model.addAttribute("typed", typed);
        model.addAttribute("people", people);
        model.addAttribute("month", month.month());
        model.addAttribute("chosen", chosen);
        return ASSIGN;
    }

    private String handOverPage(TaskLine task, CurrentOfficial me, Model model) {
        model.addAttribute("task", task);
        model.addAttribute(
                "people",
                team.people(me, task.month()).stream()
                        .filter(one -> one.personId() != task.personId())
                        .toList());
        return HAND_OVER;
    }
}
