package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** One task: its fields, its progress, its files. */
@Controller
class TaskDetailController {

    private final TaskAccess access;
    private final TaskService tasks;
    private final TaskPages pages;
    private final ProductChoice products;
    private final MessageSource messages;
    private final Clock clock;

    TaskDetailController(
            TaskAccess access,
            TaskService tasks,
            TaskPages pages,
            ProductChoice products,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.pages = pages;
        this.products = products;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable long id, CurrentOfficial me, Model model) {
        return pages.show(access.to(id, me), model);
    }

    @PostMapping("/tasks/{id}")
    String revise(
            @PathVariable long id,
            CurrentOfficial me,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canRevise(), may);
        form.check(task.month(), pages.leaders(task), errors);
        return finish(
                () -> tasks.revise(
                        id,
                        products.convert(
                                form.details(task.month()),
                                task.agencyId(),
                                form.item(),
                                task.delivery().itemCode()),
                        form.seen()),
                may,
                errors,
                model,
                response,
                flash,
                locale);
    }

    @PostMapping("/tasks/{id}/progress")
    String report(
            @PathVariable long id,
            CurrentOfficial me,
            @Valid @ModelAttribute("progressForm") ProgressForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        TaskAccess.require(may.canReport(), may);
        LocalDate today = VietnamTime.today(clock);
        form.check(today, errors);
        return finish(
                () -> tasks.report(
                        id,
                        form.percent().orElseThrow(),
                        form.done(today).orElseThrow(),
                        form.result().strip(),
                        form.quantity()),
                may,
                errors,
                model,
                response,
                flash,
                locale);
    }

    /** Saves and comes back to the page, or shows the page again with what was typed and why it was refused. */
    private String finish(
            Runnable save,
            TaskPermissions may,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(may, model);
        }
        try {
            save.run();
        } catch (Refused refused) {
            Refusals.show(refused, errors, response);
            return pages.show(may, model);
        }
        flash.addFlashAttribute("toast", messages.getMessage("worklog.saved", null, locale));
        return "redirect:/tasks/" + may.task().id();
    }
}
